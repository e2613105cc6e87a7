using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;
using Analytics.Samples.Contents;

namespace Analytics.Samples.Forms;

/// <summary>Draws the results of indicators: mostly as planned or a little better.</summary>
internal static class ResultDraw
{
    private const decimal MostRate = 100m;
    private const decimal LeastPlannedForShortfall = 10m;

    private static readonly string[] DoneWords = ["达成年度指标", "达成预期指标", "按期完成", "按时完成"];

    /// <summary>The row with a result that meets its target, scored in full.</summary>
    /// <param name="row">The row.</param>
    /// <param name="executionRatePercent">The execution rate, which is what a cost control rate measures.</param>
    /// <param name="doneWords">What the form calls a target in words that was met.</param>
    /// <param name="random">Draws.</param>
    public static IndicatorFacts Met(IndicatorFacts row, decimal executionRatePercent, string doneWords, SeededRandom random) => row.Measure switch
    {
        Measure.Count => row.WithActual(row.Operator == TargetOperator.Exactly || random.Chance(30)
            ? row.Target!.Value
            : Math.Floor(row.Target!.Value * random.Between(100, 115) / 100m)),
        Measure.Rate => row.WithActual(Rate(row.Target!.Value, random)),
        Measure.LowRate => row.WithActual(Math.Max(0.1m, Rounding.HalfUp(row.Target!.Value * random.Between(30, 95) / 100m, 1))),
        Measure.Price when row.Unit == "%" => row.WithActual(Math.Min(executionRatePercent, MostRate)),
        Measure.Price when row.IsBudgetPart => row,
        Measure.Price => row.WithActual(Rounding.HalfUp(row.Target!.Value * random.Between(900, 1000) / 1000m, row.Target < 100m ? 2 : random.Between(0, 2))),
        Measure.Words when doneWords.StartsWith('按') => row with { ActualWords = DoneWords[0], Score = row.Weight },
        Measure.Several => row with { Score = row.Weight },
        _ => row with { ActualWords = doneWords, Score = row.Weight },
    };

    /// <summary>What a form calls a target in words that was met.</summary>
    public static string Done(SeededRandom random) => random.Pick(DoneWords);

    /// <summary>Whether a row can miss its target believably.</summary>
    public static bool CanMiss(IndicatorFacts row) =>
        row.Operator == TargetOperator.AtLeast && row.Target >= LeastPlannedForShortfall && row.Measure is Measure.Count or Measure.Rate && row.Weight >= 2m;

    /// <summary>The row with a result below its target, scored by the official rules.</summary>
    /// <param name="row">A row that can miss its target.</param>
    /// <param name="lowestPercent">The least of the target that is reached, in percent.</param>
    /// <param name="highestPercent">The most.</param>
    /// <param name="random">Draws.</param>
    public static IndicatorFacts Missed(IndicatorFacts row, int lowestPercent, int highestPercent, SeededRandom random)
    {
        var exact = row.Target!.Value * random.Between(lowestPercent * 10, highestPercent * 10) / 1000m;
        return row.WithActual(row.Measure == Measure.Rate ? Rounding.HalfUp(exact, random.Between(0, 2)) : Math.Floor(exact));
    }

    private static decimal Rate(decimal target, SeededRandom random)
    {
        if (target >= MostRate || random.Chance(15))
            return target;
        var room = Math.Min(MostRate, target * 1.15m) - target;
        return target + Math.Floor(room * random.Between(5, 95)) / 100m is var exact && random.Chance(40) ? Rounding.HalfUp(exact, 1) : Math.Max(target, Math.Floor(exact));
    }
}
