using System.Text.RegularExpressions;
using Analytics.Domain.Indicators;
using Analytics.Domain.Phrases;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// A target in words that no result can be held against: no number, date, named document or deliverable, and no statement of
/// how far something is to change (有所提高).
/// </summary>
internal sealed partial class VagueTargetRule(RuleThresholds thresholds) : IFormRule
{
    private const string QualitativeMark = "定性";

    public RuleDescription Description { get; } = new(
        "vague-target",
        Severity.Info,
        "目标无法衡量",
        "目标只有口号，没有数量、时限、成果或程度，完成与否全凭自己说，得分没有依据。");

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        foreach (var indicator in form.Indicators)
        {
            if (indicator is not { Target: { Kind: IndicatorValueKind.Text } target, Row.Weight.Value: var weight }
                || weight < thresholds.VagueTargetWeight
                || IsMeasurable(target.Text))
            {
                continue;
            }

            yield return this.Finds(
                indicator.Row.Place,
                $"{indicator.Name}的目标“{target.Text}”没有数量、时限、成果或改变程度，无法衡量，却占{Numbers.Plain(weight)}分。",
                target.Text,
                "数量、时限、成果名称或改变程度",
                indicator.Index);
        }
    }

    private static bool IsMeasurable(string target)
    {
        var compact = string.Concat(target.Where(character => !char.IsWhiteSpace(character)));
        if (compact.StartsWith(QualitativeMark, StringComparison.Ordinal) && compact.Length > QualitativeMark.Length)
            compact = compact[QualitativeMark.Length..];
        var text = PhraseText.Of(compact);
        return text.IsEmpty
            || compact.Any(char.IsDigit)
            || compact.Contains('《', StringComparison.Ordinal)
            || ChineseNumber().IsMatch(compact)
            || RulePhrases.In("measurable", text) is not null
            || RulePhrases.In("scale", text) is not null;
    }

    [GeneratedRegex("[一二两三四五六七八九十百千]+[个次项篇期家份台套所户场条名人件处级季天年月批]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ChineseNumber();
}
