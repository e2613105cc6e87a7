using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A cost row lies above its planned figure and has its full weight; the others are lower, so that the sum is what was spent.</summary>
internal sealed class OverspendMistake : IMistake
{
    public string Rule => "overspend-full-score";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasWeights && !form.IsApproved && Candidates(form).Count > 1;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var candidates = Candidates(form);
        var (over, under) = (candidates[^1], candidates[0]);
        var (dear, cheap) = (form.Indicators[over], form.Indicators[under]);
        var actual = Math.Ceiling(dear.Target!.Value * random.Between(106, 125)) / 100m;
        return form
            .WithRow(under, cheap.WithActual(cheap.Actual!.Value - (actual - dear.Actual!.Value)))
            .WithRow(over, (dear with { Operator = null }).WithActual(actual))
            .Plant(Rule, over);
    }

    // The other row has to be large enough to give up what this one takes.
    private static IReadOnlyList<int> Candidates(FormFacts form) =>
        Rows.Where(form, row => row is { IsBudgetPart: true, Actual: > 0m, Operator: not null })
            is [var first, .., var last] rows && form.Indicators[first].Actual > form.Indicators[last].Target * 0.6m ? rows : [];
}
