using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The caps of the cost rows do not add up to the budget.</summary>
internal sealed class CostTargetsMistake : IMistake
{
    public string Rule => "cost-targets";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => !form.IsApproved && Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        return form.WithRow(index, row with { Target = row.Target + (Math.Ceiling(row.Target!.Value * random.Between(12, 30)) / 100m) }).Plant(Rule);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row is { IsBudgetPart: true, Operator: not null });
}
