using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Finds rows that an error can be planted in.</summary>
internal static class Rows
{
    // A form that scores in whole numbers is allowed half a point of rounding; an error has to be larger.
    private const decimal LeastLoss = 0.6m;

    /// <summary>Indices of rows that hold no error yet and fulfil a condition.</summary>
    public static IReadOnlyList<int> Where(FormFacts form, Func<IndicatorFacts, bool> condition) =>
    [
        .. Enumerable.Range(0, form.Indicators.Count)
            .Where(index => form.Planted.All(planted => planted.Indicator != index) && !form.Indicators[index].RepeatsTarget && condition(form.Indicators[index])),
    ];

    /// <summary>Rows that met their target and could miss it so far that the loss shows beyond all rounding.</summary>
    public static IReadOnlyList<int> ThatCanMiss(FormFacts form) => Where(form, row => row.Reason is null && ResultDraw.CanMiss(row) && row.Weight >= 5m);

    /// <summary>A row that misses its target by at least the least loss.</summary>
    public static IndicatorFacts Missed(IndicatorFacts row, SeededRandom random)
    {
        var missed = ResultDraw.Missed(row, 70, 88, random);
        while (missed.Weight - missed.Score < LeastLoss)
            missed = ResultDraw.Missed(row, 55, 80, random);
        return missed with { KeepsOperator = true };
    }

    /// <summary>Whether a row counts outputs against a target that more is better for.</summary>
    public static bool IsOutputCount(IndicatorFacts row) => row is { Kind: IndicatorKind.Quantity, Measure: Measure.Count, Operator: TargetOperator.AtLeast };
}
