using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The points for execution are not the rate times the weight.</summary>
internal sealed class ExecutionScoreMistake : IMistake
{
    public string Rule => "execution-score";

    public MistakeStage Stage => MistakeStage.Execution;

    public bool Fits(FormFacts form) => form.Template.HasWeights;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var points = form.ExecutionScore;
        var wrong = form.ExecutionWeight - points > LeastError && random.Chance(60) ? form.ExecutionWeight : Math.Floor(points - LeastError);
        return (form with { ExecutionScore = wrong }).Plant(Rule);
    }

    private const decimal LeastError = 0.6m;
}
