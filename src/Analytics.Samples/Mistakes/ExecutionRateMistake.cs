using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The printed rate is not executed ÷ budget; the points are right.</summary>
internal sealed class ExecutionRateMistake : IMistake
{
    public string Rule => "execution-rate";

    public MistakeStage Stage => MistakeStage.Execution;

    // A reason that contradicts a rate of 100 % needs that rate to be printed.
    public bool Fits(FormFacts form) => form.Planted.All(planted => planted.Rule != "reason-contradicts-execution");

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with
        {
            ExecutionRatePercent = form.ExactRatePercent < 98m && random.Chance(60) ? 100m : Domain.Scoring.Rounding.HalfUp(form.ExactRatePercent - (random.Between(150, 900) / 100m), 2),
        }).Plant(Rule);
}
