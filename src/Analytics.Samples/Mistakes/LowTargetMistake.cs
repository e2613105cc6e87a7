using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The result is far above the target.</summary>
internal sealed class LowTargetMistake : IMistake
{
    public string Rule => "target-too-low";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        return form.WithRow(index, row.WithActual(Math.Ceiling(row.Target!.Value * random.Between(135, 320) / 100m)) with { KeepsOperator = true }).Plant(Rule, index);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => Rows.IsOutputCount(row) && row.Reason is null);
}
