using Analytics.Domain.Phrases;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// A year in the project's name is not the form's year. A range (2023—2025年) or one of several years that covers the
/// form's year is in order; years of document numbers (〔2020〕10号) are not years of the project.
/// </summary>
internal sealed class YearMismatchRule : IFormRule
{
    public RuleDescription Description { get; } = new(
        "year-mismatch",
        Severity.Warning,
        "项目名称年度与填报年度不符",
        "年度不符可能是填错年度或套用其他年度的项目，会使资金归错年度。",
        AppliesToApprovals: true);

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form is not { ProjectName: { } name, FiscalYear.Value: var fiscalYear })
            yield break;

        var years = YearsInText.Find(name.Value);
        if (years.Count == 0 || years.Any(range => range.First <= fiscalYear && fiscalYear <= range.Last))
            yield break;

        var named = string.Join("、", years.Select(range => range.ToString()));
        yield return this.Finds(
            name.Place,
            $"项目名称写的是{named}，与本表的{fiscalYear}年度不符，请核实项目所属年度。",
            named,
            $"{fiscalYear}年");
    }
}
