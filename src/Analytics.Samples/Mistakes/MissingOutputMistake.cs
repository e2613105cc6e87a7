using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>An output is missing while the money is spent.</summary>
internal sealed class MissingOutputMistake(TextAuthor author) : IMistake
{
    public string Rule => "output-missing-money-spent";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasReasons && form.ExactRatePercent >= 95m && Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        var actual = random.Chance(50) ? 0m : Math.Floor(row.Target!.Value * random.Between(10, 42) / 100m);
        return form.WithRow(index, row.WithActual(actual) with { KeepsOperator = true, Reason = author.Reason(form, random) }).Plant(Rule, index);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => Rows.IsOutputCount(row) && row is { Reason: null, Target: >= 4m });
}
