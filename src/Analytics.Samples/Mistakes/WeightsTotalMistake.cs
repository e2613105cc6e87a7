using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The weights do not add up to 100.</summary>
internal sealed class WeightsTotalMistake : IMistake
{
    public string Rule => "weights-total";

    public MistakeStage Stage => MistakeStage.Weights;

    public bool Fits(FormFacts form) => form.Template.HasWeights && Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        var weight = row.Weight - random.Between(2, 5);
        return form.WithRow(index, row with { Weight = weight, Score = weight }).Plant(Rule);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row.Weight > 6m && row.Score == row.Weight && row.IsQuantity);
}
