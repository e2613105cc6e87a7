namespace Analytics.Ingestion.Files.Pages;

/// <summary>A cell of a ruled table, merged ones as one, with the words that stand in it.</summary>
internal sealed class RuledCell
{
    /// <summary>First row of the table's grid, from 0.</summary>
    public required int Row { get; init; }

    /// <summary>The row behind its last one.</summary>
    public required int EndRow { get; init; }

    /// <summary>First column of the table's grid, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>The column behind its last one.</summary>
    public required int EndColumn { get; init; }

    /// <summary>Where it lies.</summary>
    public required PageArea Area { get; init; }

    /// <summary>Whether no line closes it at the lower end of the table: it goes on on the next page.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>Whether it covers more than one row.</summary>
    public bool IsTall => EndRow - Row > 1;

    /// <summary>The words in it.</summary>
    public List<PageWord> Words { get; } = [];

    /// <summary>What stands in it on the next page, where a page break parts it; else null.</summary>
    public string? NextPageText { get; private set; }

    /// <summary>Its text, line by line; empty where nothing stands in it.</summary>
    public string Text => string.Join('\n', TextRow.Of(Words).Select(row => row.Text).Append(NextPageText).OfType<string>());

    /// <summary>Takes over what stands in its other part on the next page.</summary>
    public void TakeNextPage(RuledCell other)
    {
        if (other.Text is { Length: > 0 } text)
            NextPageText = text;
        other.Words.Clear();
        other.NextPageText = null;
    }
}
