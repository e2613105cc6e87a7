using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Samples.Forms;
using Analytics.Samples.Mistakes;
using Analytics.Samples.Printing;

namespace Analytics.Samples.City;

/// <summary>What a department hands in over the years.</summary>
internal sealed class DepartmentFilings(Department department, TextAuthor author, MistakePlanter planter, SeededRandom random)
{
    // Sorts behind every Han character, so that a corrected form follows the one it corrects.
    private const string Correction = "（更正）";
    private const int ShareWithErrors = 34;
    private const int ShareApproved = 35;
    private const int ShareResubmitted = 5;
    private const int ShareBundled = 30;
    private const int MostForms = 4;

    private readonly FormDraw _draw = new(author);

    /// <summary>The projects that the filings are about, year by year.</summary>
    public static IReadOnlyList<CityProject> Projects(Department department, int firstYear, int lastYear, SeededRandom random) =>
        ProjectPlan.Of(department, firstYear, lastYear, random.Fork("projects"));

    /// <summary>The files of the department, year by year.</summary>
    public IEnumerable<FormDocument> Between(int firstYear, int lastYear)
    {
        var house = random.Fork("house");
        var template = house.Pick(FormTemplate.OfProjects);
        var currency = house.Chance(60) ? CurrencyUnit.Yuan : CurrencyUnit.TenThousandYuan;
        var style = PrintStyle.Draw(house);
        foreach (var year in Projects(department, firstYear, lastYear, random).GroupBy(project => project.Year))
        {
            foreach (var document in OfYear([.. year], template, currency, style, random.Fork(Printed.Number(year.Key))))
                yield return document;
        }
    }

    private IEnumerable<FormDocument> OfYear(List<CityProject> projects, FormTemplate template, CurrencyUnit currency, PrintStyle style, SeededRandom draws)
    {
        var approvals = new List<FormFacts>();
        var evaluations = new List<FormFacts>();
        foreach (var project in projects)
        {
            var own = draws.Fork(project.Name);
            var plan = TargetPlan.Of(project, currency, template, own.Fork("targets"));
            var isApproved = own.Chance(ShareApproved);
            if (isApproved)
                approvals.Add(TextAuthor.WithGoals(FormDraw.Approval(project, plan, template, currency, own), own));
            evaluations.Add(_draw.SelfEvaluation(project, plan, template, currency, isApproved, own));
        }

        var whole = draws.Fork("department");
        var isWholeApproved = whole.Chance(15);
        if (whole.Chance(85))
            evaluations.Add(_draw.OfDepartment(department, projects, FormKind.DepartmentSelfEvaluation, currency, isWholeApproved, whole));
        if (isWholeApproved)
            approvals.Add(TextAuthor.WithGoals(_draw.OfDepartment(department, projects, FormKind.DepartmentTargetApproval, currency, isApproved: false, whole), whole));
        PairMistakes.PlantOverlap(evaluations, draws.Fork("overlap"));
        var finished = Finish(evaluations, draws.Fork("errors"));
        return
        [
            .. Bundles(approvals, "批复表", style, draws.Fork("approvals")),
            .. Bundles([.. finished.Select(version => version.First)], "自评表", style, draws.Fork("bundles")),
            .. finished.Where(version => version.Corrected is not null).SelectMany(version => Bundles([version.Corrected!], "自评表", style, draws.Fork("corrected" + version.Corrected!.ProjectName), Correction)),
        ];
    }

    private List<(FormFacts First, FormFacts? Corrected)> Finish(List<FormFacts> evaluations, SeededRandom draws)
    {
        var planned = evaluations.Select(form => draws.Chance(ShareWithErrors)).ToList();
        var finished = evaluations.Select((form, i) =>
        {
            var own = draws.Fork(form.ProjectName ?? form.Department.Name);
            var first = planned[i] ? planter.WithErrors(form, own) : planter.Clean(form, own);
            var corrected = first.Planted.Count > 0 && own.Chance(ShareResubmitted * 100 / ShareWithErrors) ? planter.Corrected(form, own.Fork("corrected")) : null;
            return (First: first, Corrected: corrected);
        }).ToList();
        PairMistakes.PlantCopies(finished, draws.Fork("pairs"));
        return finished;
    }

    private IEnumerable<FormDocument> Bundles(List<FormFacts> forms, string what, PrintStyle style, SeededRandom draws, string lead = "")
    {
        var left = new Queue<FormFacts>(forms);
        while (left.Count > 0)
        {
            var size = left.Count > 1 && draws.Chance(ShareBundled) ? draws.Between(2, Math.Min(left.Count, MostForms)) : 1;
            var bundle = Enumerable.Range(0, size).Select(_ => left.Dequeue()).ToList();
            var own = draws.Fork(bundle[0].ProjectName ?? "整体");
            yield return new(NameOf(bundle, what, lead), [.. bundle.Select(form => PagePrinter.Print(form, style, own))], own);
        }
    }

    private string NameOf(List<FormFacts> bundle, string what, string lead)
    {
        var year = Printed.Number(bundle[0].Year);
        var subject = lead + (bundle[0].Project?.Name ?? "部门整体支出");
        var more = bundle.Count > 1 ? $"等{Printed.Number(bundle.Count)}项" : "";
        return random.Fork("names").Below(4) switch
        {
            0 => $"{year}年{department.Name}_{subject}{more}{what}",
            1 => $"[{department.Code}]{department.Name}{year}年度{subject}{more}绩效{what}",
            2 => $"{year}_{department.Code}_{department.Name}-{subject}{more}-{what}",
            _ => $"{department.Name}-{subject}{more}-{year}年度{what}",
        };
    }
}
