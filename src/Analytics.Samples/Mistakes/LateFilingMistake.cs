using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The form was filed months after the others.</summary>
internal sealed class LateFilingMistake : IMistake
{
    public string Rule => "late-filing";

    public MistakeStage Stage => MistakeStage.Foot;

    public bool Fits(FormFacts form) => form.FiledOn is not null;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with { FiledOn = new DateOnly(form.Year + 1, 6, 1).AddDays(random.Between(0, 110)) }).Plant(Rule);
}
