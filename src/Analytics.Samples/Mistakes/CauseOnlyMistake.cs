using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A reason gives a cause and no measure.</summary>
internal sealed class CauseOnlyMistake(TextAuthor author) : IMistake
{
    public string Rule => "reason-without-measure";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasReasons && form.Project is not null && Rows.ThatCanMiss(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Rows.ThatCanMiss(form));
        return form.WithRow(index, Rows.Missed(form.Indicators[index], random) with { Reason = author.Write("cause-only", form, random) }).Plant(Rule, index);
    }
}
