using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A target was missed and the row has its full weight; which is not the official score either.</summary>
internal sealed class ShortfallFullScoreMistake : IMistake
{
    public string Rule => "shortfall-full-score";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasWeights && Rows.ThatCanMiss(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Rows.ThatCanMiss(form));
        var row = Rows.Missed(form.Indicators[index], random);
        return form.WithRow(index, row with { Score = row.Weight }).Plant(Rule, index).Plant("indicator-score", index);
    }
}
