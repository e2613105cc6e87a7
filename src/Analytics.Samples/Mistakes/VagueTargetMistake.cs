using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Approved targets must stay as they are, so only other forms hold it: a target in words that nothing can measure carries five points or more; a neighbour gives them up.</summary>
internal sealed class VagueTargetMistake : IMistake
{
    public string Rule => "vague-target";

    public MistakeStage Stage => MistakeStage.Weights;

    public bool Fits(FormFacts form) => form.Template.HasWeights && !form.IsApproved && Candidates(form).Count > 0 && Donor(form) >= 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Candidates(form));
        var (row, donor) = (form.Indicators[index], Donor(form));
        var points = random.Between(2, 6);
        var poorer = form.Indicators[donor];
        var richer = row with { Weight = row.Weight + points, Score = row.Weight + points, TargetWords = random.Pick(Sentences.For("vague")) };
        return form.WithRow(donor, poorer with { Weight = poorer.Weight - points, Score = poorer.Weight - points }).WithRow(index, richer).Plant(Rule, index);
    }

    private static IReadOnlyList<int> Candidates(FormFacts form) => Rows.Where(form, row => row is { Measure: Measure.Words, Reason: null } && row.Score == row.Weight);

    private static int Donor(FormFacts form) => Rows.Where(form, row =>
        row.Kind is > IndicatorKind.Cost and < IndicatorKind.Satisfaction && row.Measure != Measure.Words && row.Weight >= 12m && row.Score == row.Weight).FirstOrDefault(-1);
}
