using System.Globalization;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The form was filed after the due date of its year. No document names a date for all bureaus; it is a setting.</summary>
internal sealed class LateFilingRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "late-filing",
        Severity.Warning,
        "逾期填报",
        "逾期填报会耽误全市汇总，也使自评结果赶不上下年度预算安排。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form is not { FiledOn: { Value: var filed } filedOn, FiscalYear.Value: var year })
            yield break;
        var due = FilingDueDates.For(thresholds, year);
        if (filed <= due)
            yield break;

        yield return this.Finds(
            filedOn.Place,
            $"本表填报日期为{Chinese(filed)}，晚于{year}年度自评的截止日期{Chinese(due)}，逾期{filed.DayNumber - due.DayNumber}天，请说明原因。",
            filed.ToString("O", CultureInfo.InvariantCulture),
            $"≤ {due.ToString("O", CultureInfo.InvariantCulture)}");
    }

    private static string Chinese(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
