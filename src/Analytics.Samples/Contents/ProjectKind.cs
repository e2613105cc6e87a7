using Analytics.Domain.Indicators;

namespace Analytics.Samples.Contents;

/// <summary>A kind of project: what departments of a sector do, how it is measured and what gets in its way.</summary>
internal sealed record ProjectKind
{
    /// <summary>Sector, such as 教育; 通用 for what every department does.</summary>
    public required string Sector { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, as half a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>Outputs, benefits and satisfaction in the order of a form; no costs.</summary>
    public required IReadOnlyList<KindIndicator> Indicators { get; init; }

    /// <summary>What a unit of the first output may cost.</summary>
    public required KindIndicator Price { get; init; }

    /// <summary>What the money is spent on.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>What gets in its way, and what is done about it.</summary>
    public required IReadOnlyList<(string Cause, string Measure)> Troubles { get; init; }

    /// <summary>The kind of a large project that does the work of another kind too.</summary>
    /// <param name="other">The other kind.</param>
    public ProjectKind With(ProjectKind other) => this with
    {
        Indicators = [.. Indicators.Concat(other.Indicators.Where(indicator => indicator.Kind < IndicatorKind.Cost)).OrderBy(indicator => indicator.Kind)],
        Parts = [.. Parts, .. other.Parts],
        Troubles = [.. Troubles, .. other.Troubles],
    };
}
