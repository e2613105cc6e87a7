using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A target in words was reached and still loses a little, with a stock phrase.</summary>
internal sealed class TokenDeductionMistake(TextAuthor author) : IMistake
{
    public string Rule => "token-deduction";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasWeights && form.Template.HasReasons && Candidates(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var row = form.Indicators[index];
        return form.WithRow(index, row with
        {
            ActualWords = "达成年度指标",
            Score = row.Weight - (random.Chance(50) ? 0.5m : 1m),
            Reason = author.Write("token", form, random),
        }).Plant(Rule, index);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row is { Measure: Measure.Words, Reason: null });
}
