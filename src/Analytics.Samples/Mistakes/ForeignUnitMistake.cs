using Analytics.Domain.Indicators;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Target and result are in different units, or satisfaction is counted.</summary>
internal sealed class ForeignUnitMistake : IMistake
{
    public string Rule => "measure-mismatch";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        return form.WithRow(index, row.Kind == IndicatorKind.Satisfaction
            ? (row with { Operator = TargetOperator.AtMost, Target = random.Between(1, 3), Unit = "次" }).WithActual(0m)
            : row with { ActualUnit = Units.First(unit => unit != row.Unit), Score = row.Weight }).Plant(Rule, index);
    }

    private static readonly string[] Units = ["期", "份", "批次"];

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row.Reason is null
        && ((Rows.IsOutputCount(row) && row.Actual >= row.Target) || (row.Kind == IndicatorKind.Satisfaction && !form.IsApproved)));
}
