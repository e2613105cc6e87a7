using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Samples.City;
using Analytics.Samples.Contents;
using Analytics.Domain.Scoring;

namespace Analytics.Samples.Forms;

/// <summary>Draws the figures of forms that are in order: money, results and scores; no sentences yet but reasons.</summary>
internal sealed class FormDraw(TextAuthor author)
{
    private const int FirstFilingDay = 9;
    private const int LastFilingDay = 48;
    private const decimal YuanPerTenThousand = 10_000m;

    /// <summary>The self-evaluation of a project.</summary>
    public FormFacts SelfEvaluation(CityProject project, TargetPlan plan, FormTemplate template, CurrencyUnit currency, bool isApproved, SeededRandom random)
    {
        var hasParts = plan.Rows.Any(row => row.IsBudgetPart);
        var step = Step(currency);
        var adjusted = Adjusted(plan.Initial, hasParts, step, random);
        var executed = Executed(hasParts ? Math.Min(adjusted, plan.Initial) : adjusted, adjusted, random);
        var form = new FormFacts
        {
            Kind = FormKind.ProjectSelfEvaluation,
            Template = template,
            Year = project.Year,
            Project = project,
            ProjectName = project.Name,
            Department = project.Department,
            Unit = project.Unit,
            Currency = currency,
            FiledOn = FiledOn(project.Year, random),
            Funding = Fund(FormKind.ProjectSelfEvaluation, template, (plan.Initial, adjusted, executed), step, random),
            ExecutionWeight = template.ExecutionWeight,
            Indicators = plan.Rows,
            Contact = Contact(random),
            IsApproved = isApproved,
        };
        return WithResults(form.WithExecutionScored(), random);
    }

    /// <summary>The approved targets of a project.</summary>
    public static FormFacts Approval(CityProject project, TargetPlan plan, FormTemplate template, CurrencyUnit currency, SeededRandom random) => new()
    {
        Kind = FormKind.ProjectTargetApproval,
        Template = template.OfApprovals,
        Year = project.Year,
        Project = project,
        ProjectName = project.Name,
        Department = project.Department,
        Unit = project.Unit,
        Currency = currency,
        Funding = Fund(FormKind.ProjectTargetApproval, FormTemplate.Approval, (plan.Initial, plan.Initial, 0m), Step(currency), random),
        Indicators = plan.Rows,
    };

    /// <summary>The form of a whole department, self-evaluation or approval.</summary>
    public FormFacts OfDepartment(
        Department department, IReadOnlyList<CityProject> projects, FormKind kind, CurrencyUnit currency, bool isApproved, SeededRandom random)
    {
        var step = Step(currency);
        var year = projects[0].Year;
        // What was approved is drawn apart from the rest, so that both forms of a department say the same.
        var approved = random.Fork("targets");
        var initial = approved.Between(2_000, 60_000) * 1000m / (currency == CurrencyUnit.TenThousandYuan ? YuanPerTenThousand : 1m);
        var adjusted = Adjusted(initial, mayOnlyFall: false, step, random);
        var isApproval = !kind.IsSelfEvaluation();
        var form = new FormFacts
        {
            Kind = kind,
            Template = isApproval ? FormTemplate.Approval : FormTemplate.Department,
            Year = year,
            Department = department,
            Unit = department.Name,
            Currency = currency,
            FiledOn = isApproval ? null : FiledOn(year, random),
            Funding = Fund(kind, FormTemplate.Department, (initial, isApproval ? initial : adjusted, isApproval ? 0m : Executed(adjusted, adjusted, random)), step, random),
            ExecutionWeight = FormTemplate.Department.ExecutionWeight,
            Indicators = DepartmentTargets.Of(department, projects, approved),
            Contact = isApproval ? null : Contact(random),
            IsApproved = isApproved,
        };
        return isApproval ? form : WithResults(form.WithExecutionScored(), random);
    }

    /// <summary>The funding block for a whole: its parts add up in every column.</summary>
    public static IReadOnlyList<FundingFacts> Fund(
        FormKind kind, FormTemplate template, (decimal Initial, decimal Adjusted, decimal Executed) whole, decimal step, SeededRandom random)
    {
        var names = template.FundingRows(kind);
        var shares = Shares(names.Count(row => row.Depth == 1), kind, random);
        var rows = Split(names.Where(row => row.Depth == 1), shares, whole, step).ToList();
        // The parts of a part follow it: 本级安排 and 上级补助 below 财政拨款.
        if (names.Any(row => row.Depth == 2))
            rows.InsertRange(1, Split(names.Where(row => row.Depth == 2), random.Chance(70) ? [100, 0] : [random.Between(30, 80), 40], (rows[0].Initial, rows[0].Adjusted, rows[0].Executed), step));
        return [new("年度资金总额", 0, "", whole.Initial, whole.Adjusted, whole.Executed), .. rows];
    }

    /// <summary>The form with the amounts of its cost rows adding up to what was spent.</summary>
    public static FormFacts WithCostParts(FormFacts form)
    {
        var caps = form.Indicators.Where(row => row.IsBudgetPart).Select(row => row.Target!.Value).ToList();
        if (caps.Count == 0)
            return form;
        var actuals = new Queue<decimal>(BudgetShares.Within(form.Total.Executed, caps));
        return form with { Indicators = [.. form.Indicators.Select(row => row.IsBudgetPart ? row.WithActual(actuals.Dequeue()) : row)] };
    }

    /// <summary>The form with other amounts, all that depends on them recomputed.</summary>
    public static FormFacts WithMoney(FormFacts form, decimal initial, decimal adjusted, decimal executed, SeededRandom random)
    {
        form = (form with { Funding = Fund(form.Kind, form.Template, (initial, adjusted, executed), Step(form.Currency), random) }).WithExecutionScored();
        return WithCostParts(form with
        {
            Indicators = [.. form.Indicators.Select(row => row is { Kind: IndicatorKind.Cost, Unit: "%" } ? row.WithActual(Math.Min(form.ExecutionRatePercent, 100m)) : row)],
        });
    }

    private static IEnumerable<FundingFacts> Split(
        IEnumerable<(string Source, int Depth, string Lead)> rows, IReadOnlyList<int> shares, (decimal Initial, decimal Adjusted, decimal Executed) whole, decimal step)
    {
        var initial = BudgetShares.Split(whole.Initial, shares, step);
        var adjusted = BudgetShares.Split(whole.Adjusted, shares, step);
        var executed = BudgetShares.Split(whole.Executed, shares, step);
        return rows.Select((row, i) => new FundingFacts(row.Source, row.Depth, row.Lead, initial[i], adjusted[i], executed[i]));
    }

    private static int[] Shares(int parts, FormKind kind, SeededRandom random)
    {
        var shares = new int[parts];
        shares[0] = kind.IsDepartmentForm() ? random.Between(55, 85) : 100;
        if (kind.IsDepartmentForm())
            shares[1] = 100 - shares[0];
        else if (random.Chance(25))
            shares[^1] = random.Between(5, 25);
        return shares;
    }

    private static decimal Adjusted(decimal initial, bool mayOnlyFall, decimal step, SeededRandom random) => random.Chance(65)
        ? initial
        : Rounding.HalfUp(initial * random.Between(93, mayOnlyFall ? 99 : 107) / 100m / step, 0) * step;

    private static decimal Executed(decimal most, decimal adjusted, SeededRandom random) => random.Chance(30)
        ? most
        : Math.Min(most, Math.Floor(adjusted * random.Between(9150, 9990) / 100m) / 100m);

    private static decimal Step(CurrencyUnit currency) => currency == CurrencyUnit.Yuan ? 100m : 0.01m;

    private static DateOnly FiledOn(int year, SeededRandom random) => new DateOnly(year + 1, 1, 1).AddDays(random.Between(FirstFilingDay, LastFilingDay));

    private static string Contact(SeededRandom random) => random.Chance(15) ? $"{Sentences.Person(random)}、{Sentences.Person(random)}" : Sentences.Person(random);

    private FormFacts WithResults(FormFacts form, SeededRandom random)
    {
        var done = ResultDraw.Done(random);
        form = WithCostParts(form with { Indicators = [.. form.Indicators.Select(row => ResultDraw.Met(row, form.ExecutionRatePercent, done, random))] });
        for (var misses = random.Pick<int>([(0, 60), (1, 30), (2, 10)]); misses > 0; misses--)
        {
            var open = Enumerable.Range(0, form.Indicators.Count).Where(i => ResultDraw.CanMiss(form.Indicators[i]) && form.Indicators[i].Reason is null).ToList();
            if (open.Count == 0)
                break;
            var index = random.Pick(open);
            form = form.WithRow(index, ResultDraw.Missed(form.Indicators[index], 76, 97, random) with { Reason = author.Reason(form, random) });
        }

        return form;
    }
}
