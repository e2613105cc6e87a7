using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Domain.Forms;
using Analytics.Domain.Phrases;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// The goal quotes the plan of an earlier year as that of this year. A law or measure holds until it is replaced, and a plan
/// over several years until its last one.
/// </summary>
internal sealed partial class StaleGoalRule(RuleThresholds thresholds) : IFormRule
{
    public RuleDescription Description { get; } = new(
        "stale-goal",
        Severity.Info,
        "年度目标沿用往年文件",
        "把往年的工作要点、方案当作本年度依据，说明目标是照抄往年的，没有按本年度任务重新设定。",
        AppliesToApprovals: true);

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form is not { ExpectedGoal: { } goal, FiscalYear.Value: var fiscalYear })
            yield break;
        foreach (var (document, year) in Plans(goal.Value).DistinctBy(plan => plan.Document))
        {
            if (fiscalYear - year < thresholds.StaleGoalYears)
                continue;
            yield return this.Finds(
                goal.Place,
                $"{fiscalYear}年度的目标以{document}为依据，该文件管到{year}年，已过去{fiscalYear - year}年，请按本年度的任务重新设定目标。",
                document,
                $"{fiscalYear}年度的计划");
        }
    }

    private static IEnumerable<(string Document, int Year)> Plans(string goal)
    {
        var text = string.Concat(goal.Where(character => !char.IsWhiteSpace(character)));
        var hasQuotes = text.Contains('《', StringComparison.Ordinal);
        foreach (Match match in hasQuotes ? QuotedDocument().Matches(text) : Enumerable.Empty<Match>())
        {
            var title = match.Groups["title"].Value;
            if (LastYear(title, match.Groups["number"] is { Success: true } number ? Number(number.Value) : null) is { } year)
                yield return ($"《{title}》", year);
        }

        var unquoted = hasQuotes ? QuotedDocument().Replace(text, "《》") : text;
        foreach (Match match in unquoted.Contains("20", StringComparison.Ordinal) ? PlanWithoutQuotes().Matches(unquoted) : Enumerable.Empty<Match>())
            yield return ($"“{match.Groups["plan"].Value}”", Number(match.Groups["year"].Value));
    }

    private static int? LastYear(string title, int? numberedYear)
    {
        var folded = PhraseText.Of(title);
        if (RulePhrases.In("plan", folded) is null)
            return null;
        var years = YearsInText.Find(title);
        if (years.Count > 0)
            return Math.Max(years.Max(range => range.Last), years.Min(range => range.First) + SpanOf(title) - 1);
        return numberedYear is { } year && RulePhrases.In("annual", folded) is not null && RulePhrases.In("basis", folded) is null
            ? year + SpanOf(title) - 1
            : null;
    }

    // 三年行动计划 holds for three years.
    private static int SpanOf(string title) =>
        YearSpan().Match(title) is { Success: true } match ? "一二三四五六七八九十".IndexOf(match.Groups["span"].Value, StringComparison.Ordinal) + 1 : 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("《(?<title>[^《》]{2,80})》([(（][^()（）《》]{0,30}[〔\\[［(（【](?<number>20[0-9]{2})[〕\\]］)）】][0-9第]{1,5}号)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedDocument();

    [GeneratedRegex("(根据|按照|依据|落实|围绕|对照|贯彻|遵照|执行)[^。；;，,《》0-9]{0,20}(?<plan>(?<year>20[0-9]{2})年(度)?[^。；;，,《》]{0,20}(工作要点|工作计划|工作方案|实施方案|工作安排|工作部署|任务清单|任务分解|目标责任书|重点工作))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PlanWithoutQuotes();

    [GeneratedRegex("(?<span>[二三四五六七八九十])年(行动|规划|计划|方案|攻坚|提升|发展)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearSpan();
}
