using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A target is lower than the approved one.</summary>
internal sealed class LoweredTargetMistake : IMistake
{
    public string Rule => "approved-target-differs";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.IsApproved && Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        var target = Math.Floor(row.Target!.Value * random.Between(70, 90) / 100m);
        return form.WithRow(index, (row with { Target = target, KeepsOperator = true }).WithActual(target)).Plant(Rule, index);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => Rows.IsOutputCount(row) && row is { Reason: null, Target: >= 4m });
}
