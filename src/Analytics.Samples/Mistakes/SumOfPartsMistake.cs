using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A text gives a total and parts that do not add up to it.</summary>
internal sealed class SumOfPartsMistake : IMistake
{
    public string Rule => "sum-of-parts";

    public MistakeStage Stage => MistakeStage.Texts;

    public bool Fits(FormFacts form) => form.ActualGoal is not null;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with { ActualGoal = form.ActualGoal + PartsSentence.Write(isRight: false, random) }).Plant(Rule);
}
