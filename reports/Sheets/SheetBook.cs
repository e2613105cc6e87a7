using Analytics.Reports.Documents;

namespace Analytics.Reports.Sheets;

/// <summary>Tables to hand out as one xlsx file.</summary>
public sealed record SheetBook
{
    /// <summary>What the file holds.</summary>
    public required string Title { get; init; }

    /// <summary>What all tables are limited to: names and values, such as 年度 and 2024, in the order to tell them; what limits one alone stands with it.</summary>
    public required IReadOnlyList<(string Name, string Value)> Scope { get; init; }

    /// <summary>When the file is made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The tables, a sheet each.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>The tables of a document, each with its number in front of its title.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The book.</returns>
    public static SheetBook Of(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            Title = document.Title,
            Scope = document.Scope,
            MadeAt = document.MadeAt,
            Tables = [.. document.Chapters.SelectMany(chapter => chapter.Tables).Select(table => table.Table with { Title = $"{table.Label} {table.Table.Title}" })],
        };
    }
}
