using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Results are their targets letter for letter, operator and all.</summary>
internal sealed class RepeatedTargetsMistake : IMistake
{
    public string Rule => "actual-repeats-target";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => Candidates(form).Count > 1;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        foreach (var index in random.Shuffle(Candidates(form)).Take(random.Between(2, 4)))
        {
            var row = form.Indicators[index];
            form = form.WithRow(index, row.WithActual(row.Target!.Value) with { RepeatsTarget = true, KeepsOperator = true });
        }

        return form.Plant(Rule);
    }

    // Three cells for a target leave the result without operator and unit: it cannot repeat them. A row with another error keeps its result.
    private static IReadOnlyList<int> Candidates(FormFacts form) => form.Template.HasSeparateUnits
        ? []
        :
        [
            .. Rows.Where(form, row => row is { Reason: null, ActualUnit: null, IsBudgetPart: false, Measure: Measure.Count or Measure.Rate, Operator: not null })
                .Where(index => form.Planted.All(planted => planted.Indicator != index)),
        ];
}
