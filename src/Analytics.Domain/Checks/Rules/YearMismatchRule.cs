using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// A year in the project's name is not the form's year. A range (2023—2025年) or one of several years that covers the
/// form's year is in order; years of document numbers (〔2020〕10号) are not years of the project.
/// </summary>
internal sealed partial class YearMismatchRule : IFormRule
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

        var years = YearsIn(name.Value);
        if (years.Count == 0 || years.Any(range => range.First <= fiscalYear && fiscalYear <= range.Last))
            yield break;

        var named = string.Join("、", years.Select(range => range.First == range.Last ? $"{range.First}年" : $"{range.First}—{range.Last}年"));
        yield return this.Finds(
            name.Place,
            $"项目名称写的是{named}，与本表的{fiscalYear}年度不符，请核实项目所属年度。",
            named,
            $"{fiscalYear}年");
    }

    private static List<(int First, int Last)> YearsIn(string name)
    {
        var digits = string.Concat(name.Where(character => !char.IsWhiteSpace(character)).Select(ToDigit));
        return [.. YearPattern().Matches(digits).Select(ToRange)];
    }

    private static (int First, int Last) ToRange(Match match)
    {
        var first = Number(match.Groups["first"].Value);
        var last = match.Groups["last"] is { Success: true } group ? Number(group.Value) : first;
        return (first, last < 100 ? (first / 100 * 100) + last : last);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static char ToDigit(char character) => character switch
    {
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        '〇' or '○' or '零' => '0',
        _ => "一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) is var index and >= 0 ? (char)('1' + index) : character,
    };

    [GeneratedRegex(@"(?<![0-9〔\[])(?<first>(?:19|20)[0-9]{2})(?:年度?)?(?:[-—–－~～至到]{1,2}(?<last>(?:19|20)?[0-9]{2}))?(?:年|(?<=[(（][^()（）]{4,12})[)）])")]
    private static partial Regex YearPattern();
}
