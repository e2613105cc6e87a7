using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The goal quotes the plan of an earlier year as that of this year.</summary>
internal sealed class StaleGoalMistake : IMistake
{
    public string Rule => "stale-goal";

    public MistakeStage Stage => MistakeStage.Texts;

    public bool Fits(FormFacts form) => form.Project is not null;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var lead = random.Pick(Sentences.For("stale")).Replace("{old}", Printed.Number(form.Year - random.Between(2, 4)), StringComparison.Ordinal);
        return (form with { ExpectedGoal = lead + form.ExpectedGoal }).Plant(Rule);
    }
}
