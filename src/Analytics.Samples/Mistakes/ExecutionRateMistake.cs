using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The printed rate is not executed ÷ budget; the points are right.</summary>
internal sealed class ExecutionRateMistake : IMistake
{
    public string Rule => "execution-rate";

    public MistakeStage Stage => MistakeStage.Execution;

    public bool Fits(FormFacts form) => true;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with
        {
            ExecutionRatePercent = form.ExactRatePercent < 98m && random.Chance(60) ? 100m : Domain.Scoring.Rounding.HalfUp(form.ExactRatePercent - (random.Between(150, 900) / 100m), 2),
        }).Plant(Rule);
}
