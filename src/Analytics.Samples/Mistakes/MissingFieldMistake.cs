using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Date, contact, total or conclusion is left empty, or the template's instructions are still there.</summary>
internal sealed class MissingFieldMistake : IMistake
{
    public string Rule => "missing-field";

    public MistakeStage Stage => MistakeStage.Foot;

    public bool Fits(FormFacts form) => true;

    public FormFacts Plant(FormFacts form, SeededRandom random) => (random.Below(5) switch
    {
        0 => form with { FiledOn = null },
        1 => form with { Contact = null },
        // Beside full points the weights that are left in the row could as well be the total.
        2 when !form.Planted.Any(planted => planted.Rule is "score-total") && form.ScoreSum != form.Indicators.Sum(row => row.Weight) + form.ExecutionWeight => form with { TotalScore = null },
        3 when form.Planted.All(planted => planted.Rule is not ("sum-of-parts" or "copied-conclusion")) => form with { ActualGoal = random.Pick(Sentences.For("instruction")) },
        _ => form with { Conclusion = null, RatingInConclusion = null },
    }).Plant(Rule);
}
