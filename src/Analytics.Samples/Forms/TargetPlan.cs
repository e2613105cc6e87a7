using Analytics.Domain.Budget;
using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;
using Analytics.Samples.City;
using Analytics.Samples.Contents;

namespace Analytics.Samples.Forms;

/// <summary>The targets of a project in a year with their weights, and its initial budget: what is approved, and what the self-evaluation repeats.</summary>
/// <param name="Initial">The initial budget in the form's unit.</param>
/// <param name="Rows">The indicators without results.</param>
internal sealed record TargetPlan(decimal Initial, IReadOnlyList<IndicatorFacts> Rows)
{
    private const decimal YuanPerTenThousand = 10_000m;
    private const decimal LeastYuan = 60_000m;
    private const decimal MostYuan = 30_000_000m;
    private const int WeightOfDate = 4;
    private const int WeightOfWords = 4;
    private const int WeightOfCosts = 10;
    private const decimal Percent = 100m;

    private enum Costs
    {
        Parts,
        Price,
        ControlRate,
    }

    /// <summary>The targets of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="currency">The unit of the amounts.</param>
    /// <param name="template">The family of forms.</param>
    /// <param name="random">Draws; always the same for a project and year.</param>
    public static TargetPlan Of(CityProject project, CurrencyUnit currency, FormTemplate template, SeededRandom random)
    {
        var (outputs, benefits, pleased) = Points(template, random);
        var rows = project.Kind.Indicators.Select(indicator => ToRow(indicator, project, random)).ToList();
        var initial = Budget(project, rows[0], currency, random);
        rows.InsertRange(rows.FindLastIndex(row => row.Kind <= IndicatorKind.Cost) + 1, CostRows(project, initial, currency, template, random));
        return new(
            initial,
            [
                .. Weighted(rows.Where(row => row.Kind <= IndicatorKind.Cost), outputs, random),
                .. Weighted(rows.Where(row => row.Kind is > IndicatorKind.Cost and < IndicatorKind.Satisfaction), benefits, random),
                .. Weighted(rows.Where(row => row.Kind == IndicatorKind.Satisfaction), pleased, random),
            ]);
    }

    /// <summary>Gives rows their weights: few points for words and dates, the rest shared among the others in whole points.</summary>
    /// <param name="rows">Rows of one level 1.</param>
    /// <param name="points">The points of the level.</param>
    /// <param name="random">Draws.</param>
    public static IReadOnlyList<IndicatorFacts> Weighted(IEnumerable<IndicatorFacts> rows, int points, SeededRandom random)
    {
        var list = rows.ToList();
        var weights = list.Select(row => row.Measure switch
        {
            Measure.Words => WeightOfWords,
            Measure.Date => WeightOfDate,
            _ when row.Kind == IndicatorKind.Cost => WeightOfCosts / list.Count(other => other.Kind == IndicatorKind.Cost),
            _ => 0,
        }).ToArray();
        var open = Enumerable.Range(0, list.Count).Where(i => weights[i] == 0).ToList();
        var left = points - weights.Sum();
        for (var i = 0; i < open.Count; i++)
        {
            var rest = open.Count - i;
            var share = rest == 1 ? left : Math.Clamp((left / rest) + random.Between(-1, 1), 1, left - rest + 1);
            weights[open[i]] = share;
            left -= share;
        }

        return [.. list.Select((row, i) => row with { Weight = weights[i] })];
    }

    /// <summary>A planned number as people plan it: round, the more so the larger it is.</summary>
    public static decimal Tidy(int number) => number switch
    {
        >= 10000 => number / 1000 * 1000,
        >= 1000 => number / 100 * 100,
        >= 200 => number / 10 * 10,
        >= 60 => number / 5 * 5,
        _ => number,
    };

    private static (int Outputs, int Benefits, int Pleased) Points(FormTemplate template, SeededRandom random) =>
        template.ExecutionWeight == 20m
            ? (random.Pick([40, 40, 45]), 0, 10) is var (outputs, _, pleased) ? (outputs, 80 - outputs - pleased, pleased) : default
            : random.Pick<(int, int, int)>([((50, 30, 10), 80), ((55, 25, 10), 8), ((60, 20, 10), 6), ((52, 28, 10), 6)]);

    private static IndicatorFacts ToRow(KindIndicator indicator, CityProject project, SeededRandom random)
    {
        var row = new IndicatorFacts { Kind = indicator.Kind, Measure = indicator.Measure, Name = Lead(project, indicator, random) + indicator.Name, Unit = indicator.Unit };
        switch (indicator.Measure)
        {
            case Measure.Count:
                var usual = random.Between(indicator.Lowest, indicator.Highest) * project.Size / 100;
                var isExact = indicator.Kind == IndicatorKind.Quantity && random.Chance(20);
                return row with { Operator = isExact ? TargetOperator.Exactly : TargetOperator.AtLeast, Target = Tidy(Math.Max(usual, 2)) };
            case Measure.Rate:
                var rate = random.Between(indicator.Lowest, indicator.Highest);
                return row with { Operator = rate == Percent ? TargetOperator.Exactly : TargetOperator.AtLeast, Target = rate };
            case Measure.LowRate:
                return row with { Operator = TargetOperator.AtMost, Target = random.Between(indicator.Lowest, indicator.Highest) };
            case Measure.Date:
                return row with { Name = row.Name + random.Pick(["时间", "完成时限", "时限"]), TargetWords = DateWords(project.Year, indicator.Lowest, random) };
            default:
                return row with { TargetWords = indicator.Words };
        }
    }

    // Some units write half a sentence where others write a name.
    private static string Lead(CityProject project, KindIndicator indicator, SeededRandom random) =>
        project.Scope + (indicator.Measure is Measure.Count or Measure.Rate && indicator.Kind != IndicatorKind.Satisfaction && random.Chance(10)
            ? Sentences.Fill(random.Pick(Sentences.For("name-lead")), random)
            : "");

    private static string DateWords(int year, int month, SeededRandom random)
    {
        var yearText = Printed.Number(year);
        var monthText = Printed.Number(month);
        var lastDay = Printed.Number(DateTime.DaysInMonth(year, month));
        return random.Pick([$"{yearText}年{monthText}月{lastDay}日前", $"{monthText}月底前", $"{yearText}年{monthText}月底前", $"{monthText}月{lastDay}日前"]);
    }

    private static decimal Budget(CityProject project, IndicatorFacts first, CurrencyUnit currency, SeededRandom random)
    {
        var price = random.Between(project.Kind.Price.Lowest, project.Kind.Price.Highest);
        var yuan = Math.Min(first.Target!.Value * price * random.Between(90, 120) / 100m, MostYuan);
        // Where the price is not that of the first output, their product means nothing.
        if (yuan < LeastYuan)
            yuan = random.Between(60, 900) * 1000m;
        return Rounding.HalfUp(yuan / 1000m, 0) * 1000m / (currency == CurrencyUnit.TenThousandYuan ? YuanPerTenThousand : 1m);
    }

    private static IEnumerable<IndicatorFacts> CostRows(CityProject project, decimal initial, CurrencyUnit currency, FormTemplate template, SeededRandom random)
    {
        var cost = new IndicatorFacts { Kind = IndicatorKind.Cost, Measure = Measure.Price, Name = "", Operator = TargetOperator.AtMost };
        switch (random.Pick<Costs>([(Costs.Parts, template.HasInitialBudget ? 40 : 0), (Costs.Price, 35), (Costs.ControlRate, 25)]))
        {
            case Costs.Parts:
                var names = project.Kind.Parts;
                var caps = BudgetShares.Split(initial, [random.Between(50, 75), .. names.Skip(1).Select(_ => random.Between(20, 40))], currency == CurrencyUnit.Yuan ? 100m : 0.01m);
                return names.Zip(caps).Select(part => cost with
                {
                    Name = project.Scope + part.First,
                    Target = part.Second,
                    Unit = currency == CurrencyUnit.Yuan ? "元" : "万元",
                    IsBudgetPart = true,
                });
            case Costs.Price:
                var price = project.Kind.Price;
                return [cost with { Name = project.Scope + price.Name, Unit = price.Unit, Target = Tidy(random.Between(price.Lowest, price.Highest)) }];
            default:
                return [cost with { Name = random.Pick(["预算成本控制率", "项目成本控制率", "项目或定额成本控制率"]), Unit = "%", Target = Percent }];
        }
    }
}
