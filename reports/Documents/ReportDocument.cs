namespace Analytics.Reports.Documents;

/// <summary>A whole document, told once and then printed as PDF, written as text document or laid out in sheets.</summary>
public sealed record ReportDocument
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The office that issues it; null where the settings name none.</summary>
    public string? IssuingOffice { get; init; }

    /// <summary>When it is made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What the figures are limited to, such as the year and the department: names and values in order.</summary>
    public required IReadOnlyList<(string Name, string Value)> Scope { get; init; }

    /// <summary>Whether it has a cover and a table of contents, and every chapter begins a page.</summary>
    public bool IsBook { get; init; }

    /// <summary>The chapters.</summary>
    public required IReadOnlyList<ReportChapter> Chapters { get; init; }
}
