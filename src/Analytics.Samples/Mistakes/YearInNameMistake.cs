using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>The project is named after another year.</summary>
internal sealed class YearInNameMistake : IMistake
{
    public string Rule => "year-mismatch";

    public MistakeStage Stage => MistakeStage.Identity;

    public bool Fits(FormFacts form) => form.Project is not null && !form.IsApproved;

    public FormFacts Plant(FormFacts form, SeededRandom random) =>
        (form with { ProjectName = $"{form.ProjectName}（{Printed.Number(form.Year + (random.Chance(70) ? 1 : -1))}年）" }).Plant(Rule);
}
