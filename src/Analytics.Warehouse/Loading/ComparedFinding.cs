using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>A finding that came of comparing forms, as it lies in the warehouse.</summary>
internal sealed record ComparedFinding(
    long FormKey,
    int FindingIndex,
    int Line,
    int EndLine,
    string? Sheet,
    int? Page,
    string RuleCode,
    string Severity,
    int? IndicatorIndex,
    string Message,
    string Found,
    string? Expected,
    string? Subject)
{
    /// <summary>The columns, without the condition.</summary>
    public const string Sql =
        """
        select
            form_key, finding_index, line, end_line, sheet, page, rule_code, severity, indicator_index, message, found, expected, subject
        from warehouse.fact_finding
        """;

    /// <summary>The finding as the comparison gave it.</summary>
    public Finding ToFinding() => new()
    {
        Rule = RuleCode,
        Severity = Codes.Read<Severity>(Severity),
        Place = new SourcePlace(Line, EndLine, Sheet, Page: Page),
        IndicatorIndex = IndicatorIndex,
        Message = Message,
        Found = Found,
        Expected = Expected,
        Subject = Subject,
    };
}
