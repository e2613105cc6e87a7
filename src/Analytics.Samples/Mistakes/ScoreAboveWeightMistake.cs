using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A score is above its weight; in a row without arithmetic, so that no other rule speaks up.</summary>
internal sealed class ScoreAboveWeightMistake : IMistake
{
    public string Rule => "score-above-weight";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasWeights && Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        return form.WithRow(index, row with { Score = row.Weight + random.Between(1, 2) }).Plant(Rule, index);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row.TargetWords is not null);
}
