using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Too little was spent.</summary>
internal sealed class LowExecutionMistake : IMistake
{
    public string Rule => "low-execution";

    public MistakeStage Stage => MistakeStage.Money;

    public bool Fits(FormFacts form) => true;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        FormDraw.WithMoney(form, form.Total.Initial, form.Total.Adjusted, Math.Floor(Math.Min(form.Total.Adjusted, form.Total.Initial) * random.Between(4200, 8800) / 100m) / 100m, random).Plant(Rule);
}
