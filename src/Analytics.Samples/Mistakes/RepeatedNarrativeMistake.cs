using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The conclusion is the narrative once more.</summary>
internal sealed class RepeatedNarrativeMistake : IMistake
{
    public string Rule => "copied-conclusion";

    public MistakeStage Stage => MistakeStage.Texts;

    public bool Fits(FormFacts form) => form.ActualGoal is not null && form.Conclusion is not null;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with { Conclusion = form.ActualGoal, RatingInConclusion = null }).Plant(Rule);
}
