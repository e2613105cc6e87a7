using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The parts of the funding block do not add up.</summary>
internal sealed class FundingPartsMistake : IMistake
{
    public string Rule => "funding-parts";

    public MistakeStage Stage => MistakeStage.Parts;

    public bool Fits(FormFacts form) => true;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = form.Funding.Select((row, i) => (row, i)).Last(entry => entry.row.Depth == 1).i;
        var row = form.Funding[index];
        var more = Math.Floor(form.Total.Initial * random.Between(5, 20)) / 100m;
        var wrong = form.Template.HasInitialBudget ? row with { Initial = row.Initial + more } : row with { Adjusted = row.Adjusted + more };
        return (form with { Funding = [.. form.Funding.Select((each, i) => i == index ? wrong : each)] }).Plant(Rule);
    }
}
