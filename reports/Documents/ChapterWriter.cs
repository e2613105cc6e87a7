using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Documents;

/// <summary>Puts a chapter together and numbers its sections, tables and figures.</summary>
/// <param name="number">Number of the chapter, from 1; 0 for an annex.</param>
/// <param name="name">What it is about.</param>
internal sealed class ChapterWriter(int number, string name)
{
    private readonly List<ReportBlock> _blocks = [];
    private int _sections;
    private int _tables;
    private int _figures;

    /// <summary>Number that the next table will have, for a sentence that leads to it.</summary>
    public string NextTable => Label("表", _tables + 1);

    /// <summary>Number that the next figure will have.</summary>
    public string NextFigure => Label("图", _figures + 1);

    private string Anchor => number == 0 ? "annex" : string.Create(CultureInfo.InvariantCulture, $"c{number}");

    /// <summary>Begins a section.</summary>
    /// <param name="title">Its heading without a number.</param>
    /// <returns>This writer.</returns>
    public ChapterWriter Section(string title)
    {
        _sections++;
        return Add(new SectionBlock(string.Create(CultureInfo.InvariantCulture, $"{Anchor}-{_sections}"), $"（{ChineseNumerals.Of(_sections)}）{title}"));
    }

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">The sentences; null or empty adds nothing.</param>
    /// <param name="lead">What it is about; null for none.</param>
    /// <returns>This writer.</returns>
    public ChapterWriter Paragraph(string? text, string? lead = null) =>
        string.IsNullOrEmpty(text) ? this : Add(new ParagraphBlock(text, lead));

    /// <summary>Adds a table.</summary>
    /// <param name="table">The table; one without rows is left out, since the sentence before it says so.</param>
    /// <returns>This writer.</returns>
    public ChapterWriter Table(ReportTable table)
    {
        if (table.Rows.Count == 0)
            return this;
        var label = NextTable;
        _tables++;
        return Add(new TableBlock(label, table));
    }

    /// <summary>Adds a figure.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="content">Draws it at a width in pixels.</param>
    /// <returns>This writer.</returns>
    public ChapterWriter Figure(string title, RenderFragment<int> content)
    {
        var label = NextFigure;
        _figures++;
        return Add(new FigureBlock(label, title, content));
    }

    /// <summary>The chapter.</summary>
    /// <returns>What was put together so far.</returns>
    public ReportChapter Finish() => new(Anchor, number == 0 ? $"附表　{name}" : $"{ChineseNumerals.Of(number)}、{name}", [.. _blocks]);

    private ChapterWriter Add(ReportBlock block)
    {
        _blocks.Add(block);
        return this;
    }

    private string Label(string kind, int ordinal) => number == 0
        ? string.Create(CultureInfo.InvariantCulture, $"附{kind}{ordinal}")
        : string.Create(CultureInfo.InvariantCulture, $"{kind}{number}-{ordinal}");
}
