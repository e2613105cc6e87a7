using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The budget grew by more than a tenth within the year.</summary>
internal sealed class BudgetIncreaseMistake : IMistake
{
    public string Rule => "budget-increase";

    public MistakeStage Stage => MistakeStage.Money;

    public bool Fits(FormFacts form) => form.Template.HasInitialBudget && !form.Indicators.Any(row => row.IsBudgetPart);

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var initial = form.Total.Initial;
        var adjusted = Math.Floor(initial * random.Between(114, 160)) / 100m;
        return FormDraw.WithMoney(form, initial, adjusted, Math.Floor(adjusted * random.Between(9300, 9990) / 100m) / 100m, random).Plant(Rule);
    }
}
