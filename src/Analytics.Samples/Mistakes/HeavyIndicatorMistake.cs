using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>One indicator carries all points of the benefits.</summary>
internal sealed class HeavyIndicatorMistake : IMistake
{
    public string Rule => "heavy-indicator";

    public MistakeStage Stage => MistakeStage.Weights;

    public bool Fits(FormFacts form) => form.Template.HasWeights && !form.IsApproved && Heaviest(form) is { } row && Benefits(form).Sum(each => each.Weight) >= 30m && form.Planted.All(planted => planted.Indicator is null) && row.Score == row.Weight;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var points = Benefits(form).Sum(row => row.Weight);
        var heaviest = Heaviest(form)!;
        var kept = form.Indicators.Where(row => !IsBenefit(row) || row == heaviest).Select(row => row == heaviest ? row with { Weight = points, Score = points } : row).ToList();
        return (form with { Indicators = kept }).Plant(Rule, kept.FindIndex(IsBenefit));
    }

    private static bool IsBenefit(IndicatorFacts row) => row.Kind is > IndicatorKind.Cost and < IndicatorKind.Satisfaction;

    private static IEnumerable<IndicatorFacts> Benefits(FormFacts form) => form.Indicators.Where(IsBenefit);

    private static IndicatorFacts? Heaviest(FormFacts form) => Benefits(form).FirstOrDefault(row => row.Measure is Measure.Count or Measure.Rate && row.Reason is null);
}
