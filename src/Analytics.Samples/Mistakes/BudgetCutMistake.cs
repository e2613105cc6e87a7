using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The budget was cut to what was spent.</summary>
internal sealed class BudgetCutMistake : IMistake
{
    public string Rule => "budget-cut-to-match";

    public MistakeStage Stage => MistakeStage.Money;

    public bool Fits(FormFacts form) => form.Template.HasInitialBudget;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var initial = form.Total.Initial;
        var adjusted = Math.Floor(initial * random.Between(35, 86)) / 100m;
        var executed = random.Chance(60) ? adjusted : Math.Floor(adjusted * random.Between(9600, 9990) / 100m) / 100m;
        return FormDraw.WithMoney(form, initial, adjusted, executed, random).Plant(Rule);
    }
}
