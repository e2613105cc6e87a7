using Analytics.Domain.Checks;

namespace Analytics.Cli.Json;

/// <summary>One thing that a rule found.</summary>
internal sealed record FindingJson(string Rule, string Severity, int Line, int? Indicator, string Message, string Found, string? Expected)
{
    /// <summary>The finding in its JSON shape.</summary>
    public static FindingJson Of(Finding finding) => new(
        finding.Rule,
        finding.Severity switch
        {
            Domain.Checks.Severity.Info => "info",
            Domain.Checks.Severity.Warning => "warning",
            Domain.Checks.Severity.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Severity, "No such severity."),
        },
        finding.Place.PrintedLine,
        finding.IndicatorIndex,
        finding.Message,
        finding.Found,
        finding.Expected);
}
