using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The score of a missed target is not its share of the weight.</summary>
internal sealed class IndicatorScoreMistake(TextAuthor author) : IMistake
{
    public string Rule => "indicator-score";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasWeights && form.Template.HasReasons && Rows.ThatCanMiss(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Rows.ThatCanMiss(form));
        var row = Rows.Missed(form.Indicators[index], random);
        var less = row.Score - (random.Between(6, 14) / 10m);
        return form.WithRow(index, row with { Score = Math.Max(less, 0m), Reason = author.Reason(form, random) }).Plant(Rule, index);
    }
}
