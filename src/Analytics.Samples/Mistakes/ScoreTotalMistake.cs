using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The printed total is not the sum of the scores.</summary>
internal sealed class ScoreTotalMistake : IMistake
{
    public string Rule => "score-total";

    public MistakeStage Stage => MistakeStage.Total;

    public bool Fits(FormFacts form) => form.TotalScore is not null;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with { TotalScore = form.ScoreSum + (random.Chance(50) && form.ScoreSum < 96m ? random.Between(1, 4) : -random.Between(1, 4)) }).Plant(Rule);
}
