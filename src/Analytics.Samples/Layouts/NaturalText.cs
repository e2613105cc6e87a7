using Analytics.Domain.Forms;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Layouts;

/// <summary>Lays a form out as the running text that comes out of its page in natural order, cells broken over lines.</summary>
internal sealed class NaturalText(FormPage page, NaturalStyle style, SeededRandom random)
{
    private const int LevelWidth = 4;
    private const int MostInlineLabel = 6;

    private readonly List<string> _lines = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines()
    {
        Above();
        Funding();
        Goals();
        Table();
        Below();
        return _lines;
    }

    private void Above()
    {
        Add(page.Annex is { } annex ? [annex, ""] : []);
        Add(page.Title);
        Add([""]);
        if (page.Top.Count > 0)
            Row(string.Join(' ', page.Top.Select(pair => $"{pair.Label}：{(pair.Value.Length > 0 ? " " : "")}{pair.Value}".Replace("： ", random.Chance(50) ? "： " : "：", StringComparison.Ordinal))), isSpaced: true);
        if (page.CurrencyLine is { } currency)
            Row(currency, isSpaced: true);
        foreach (var pairs in page.Head)
            Head(pairs);
    }

    // A name that is alone in its row may be too long for its cell.
    private void Head(IReadOnlyList<(string Label, string Value)> pairs)
    {
        var lines = pairs.Count == 1 && style.BreaksNames ? Wrapping.Lines(pairs[0].Value, style.GoalWidth / 2) : [];
        if (lines.Count > 1)
            Add([$"{pairs[0].Label} {lines[0]}", .. lines.Skip(1), ""]);
        else
            Row(string.Join(' ', pairs.Select(pair => $"{pair.Label} {pair.Value}")), isSpaced: true);
    }

    private void Funding()
    {
        var label = page.FundingLabel.Replace("（", "\n（", StringComparison.Ordinal).Split('\n');
        Add([label[0] + (label.Length > 1 ? "                    " : ""), .. label.Skip(1), ""]);
        var headers = page.FundingColumns.Select(column => column.Header).Where(header => header.Length > 0).ToList();
        var broken = headers.FindIndex(header => header.EndsWith("（A）", StringComparison.Ordinal));
        if (broken > 0 && random.Chance(40))
            Add([string.Join(' ', [.. headers.Take(broken), headers[broken][..^3]]), "（A）", "", string.Join(' ', headers.Skip(broken + 1)), ""]);
        else if (headers.Count > 0)
            Row(string.Join(' ', headers), isSpaced: true);
        foreach (var row in page.Funding)
            Row(Joined(row), isSpaced: style.HasBlankLines);
    }

    private void Goals()
    {
        Add([.. Wrapping.Lines(page.GoalLabel, 2), ""]);
        if (page.GoalHeaders.Count > 0)
            Row(string.Join(' ', page.GoalHeaders), isSpaced: true);
        foreach (var goal in page.Goals)
            Add([.. Wrapping.Lines(goal, style.GoalWidth, keepsMarks: true), ""]);
    }

    private void Table()
    {
        Add(style.IsLabelVertical ? [.. page.TableLabel.Select(character => character.ToString())] : [page.TableLabel]);
        Add([""]);
        Row(string.Join(' ', page.Columns.Select(column => column.Header)), isSpaced: true);
        var breakBefore = style.HasFurniture ? random.Between(2, page.Rows.Count - 1) : -1;
        for (var i = 0; i < page.Rows.Count; i++)
        {
            if (i == breakBefore)
                Add(random.Chance(60) ? ["", "第 1 页 共 2 页", "", ""] : ["", "- 1 -", "", "", ""]);
            Indicator(i);
        }

        if (page.TotalLabel is { } label)
            Row(string.Join(' ', [label, .. page.Total.Select(entry => entry.Cell.Text)]), isSpaced: true);
    }

    private void Indicator(int index)
    {
        var cells = page.Columns.Zip(page.Rows[index], (column, cell) => (column.Column, cell.Text)).ToList();
        var level1 = cells[0].Text;
        var level2 = cells[1].Text;
        var isNewLevel1 = index == 0 || page.Rows[index - 1][0].Text != level1;
        var isNewLevel2 = isNewLevel1 || page.Rows[index - 1][1].Text != level2;
        var isAlone = index == page.Rows.Count - 1 || page.Rows[index + 1][1].Text != level2 || page.Rows[index + 1][0].Text != level1;
        if (isNewLevel1)
            Label(level1);
        var lead = "";
        if (isNewLevel2 && isAlone && level2.Length <= MostInlineLabel && random.Chance(40))
            lead = level2 + " ";
        else if (isNewLevel2)
            Label(level2);
        var name = cells[2].Text;
        var reason = cells.FirstOrDefault(cell => cell.Column == PageColumn.Reason).Text ?? "";
        var values = string.Join(' ', cells.Skip(3).Where(cell => cell.Column != PageColumn.Reason && cell.Text.Length > 0).Select(cell => cell.Text));
        Named(lead, name, values);
        if (reason.Length > 0)
            Reason(reason);
        if (style.HasBlankLines)
            Add([""]);
    }

    // A name of several lines has its values on a line of their own, or on its last or middle line.
    private void Named(string lead, string name, string values)
    {
        var lines = Wrapping.Lines(name, style.NameWidth).ToList();
        lines[0] = lead + lines[0];
        if (lines.Count == 1)
        {
            Add([$"{lines[0]} {values}"]);
            return;
        }

        switch (random.Below(4))
        {
            case 0:
                Add([.. lines, "", values]);
                break;
            case 1:
                Add([.. lines, values]);
                break;
            case 2 when lines.Count > 2:
                lines[lines.Count / 2] += " " + values;
                Add(lines);
                break;
            default:
                lines[^1] += " " + values;
                Add(lines);
                break;
        }
    }

    private void Reason(string reason)
    {
        if (style.HasBlankLines && random.Chance(50))
            Add([""]);
        foreach (var line in Wrapping.Lines(reason, style.ReasonWidth, keepsMarks: true))
            Row(line, isSpaced: style.SpacesReasons);
    }

    private void Label(string label) => Add([.. Wrapping.Lines(label, label.Length > LevelWidth ? LevelWidth : label.Length), .. style.HasBlankLines ? [""] : Array.Empty<string>()]);

    private void Below()
    {
        foreach (var (label, text) in page.Closing)
        {
            Add([.. Wrapping.Lines(label, label.Length <= 4 ? 2 : label.Length), ""]);
            Add([.. Wrapping.Lines(text, style.GoalWidth * 2, keepsMarks: true), ""]);
        }

        foreach (var line in page.Foot)
            Row(line, isSpaced: false);
        if (page.Kind.IsSelfEvaluation())
            Add(["", ""]);
    }

    private static string Joined(IReadOnlyList<PageCell> cells) => string.Join(' ', cells.Select(cell => cell.Text).Where(text => text.Length > 0));

    private void Row(string line, bool isSpaced) => Add(isSpaced ? [line, ""] : [line]);

    private void Add(IEnumerable<string> lines) => _lines.AddRange(lines);
}
