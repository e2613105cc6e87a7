using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>What the cost rows add up to is not what was spent.</summary>
internal sealed class CostActualsMistake : IMistake
{
    public string Rule => "cost-actuals";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        return form.WithRow(index, row.WithActual(Math.Floor(row.Actual!.Value * random.Between(80, 95)) / 100m)).Plant(Rule);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row is { IsBudgetPart: true, Actual: > 1m });
}
