using Analytics.Domain.Forms;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Layouts;

/// <summary>Lays forms out as texts whose parts were read in another order than they are printed.</summary>
internal static class ScrambledText
{
    /// <summary>Name of the layout whose body comes before its title.</summary>
    public const string BodyFirstName = "body-first";

    /// <summary>Name of the layout whose title and names come last.</summary>
    public const string TitleLastName = "title-last";

    /// <summary>The names of these layouts.</summary>
    public static readonly string[] Names = [BodyFirstName, TitleLastName];

    private const int ValueWidth = 14;
    private const int LabelWidth = 5;

    /// <summary>Whether a form can be laid out so.</summary>
    public static bool CanScramble(FormPage page, string layout) => layout == TitleLastName
        ? page.Kind == FormKind.ProjectTargetApproval && page.Columns.All(column => column.Column != PageColumn.Operator)
        : page.Kind.IsSelfEvaluation() && page.TotalLabel is not null && page.Columns is [.., (PageColumn.Reason, _)] && page.Columns.All(column => column.Column is not (PageColumn.Operator or PageColumn.Criteria or PageColumn.ReviewScore)) && page.FundingColumns.Any(column => column.Column == PageColumn.Executed);

    /// <summary>The table without some columns first, the title in the middle, the executed amounts apart, labels at the end.</summary>
    public static IReadOnlyList<string> BodyFirst(FormPage page, NaturalStyle style, SeededRandom random)
    {
        var split = random.Between(2, Math.Max(2, page.Rows.Count / 2));
        var executed = page.FundingColumns.Select((column, i) => (column.Column, i)).First(entry => entry.Column == PageColumn.Executed).i;
        var kept = page.Columns.Select((column, i) => (column, i)).Where(entry => entry.column.Column is not (PageColumn.Level2 or PageColumn.Reason)).ToList();
        var lines = new List<string> { "附件3-1", "", string.Join(' ', page.FundingColumns.Where((_, i) => i != executed).Select(column => column.Header)), "" };
        foreach (var row in page.Funding)
            Add(string.Join(' ', row.Where((_, i) => i != executed).Select(cell => cell.Text)), "");
        Add(string.Join(' ', kept.Select(entry => entry.column.Header)), "");
        for (var i = 0; i < split; i++)
            Indicator(i);
        lines.AddRange(page.Title);
        Add("", string.Join(' ', page.Top.Select(pair => $"{pair.Label}：{pair.Value}")), "");
        foreach (var pairs in page.Head)
            Add(string.Join(' ', pairs.Select(pair => $"{pair.Label} {pair.Value}")), "");
        if (page.CurrencyLine is { } currency)
            Add(currency, "");
        Add(page.FundingColumns[executed].Header, "");
        foreach (var row in page.Funding)
            Add(row[executed].Text, "");
        Add(page.GoalHeaders[^1], "");
        foreach (var goal in page.Goals)
            lines.AddRange([.. Wrapping.Lines(goal, style.GoalWidth, keepsMarks: true), ""]);
        lines[^2] += $"{page.Columns[1].Header} {page.Columns[^1].Header}";
        Add("年度总");
        for (var i = split; i < page.Rows.Count; i++)
            Indicator(i);
        Add(string.Join(' ', page.Total.Select(entry => entry.Cell.Text)), "");
        foreach (var (label, text) in page.Closing)
            lines.AddRange([.. Wrapping.Lines(label, 2), "", .. Wrapping.Lines(text, style.GoalWidth * 2, keepsMarks: true), ""]);
        foreach (var label in page.Rows.SelectMany(row => row.Take(2)).Select(cell => cell.Text).Distinct())
            lines.AddRange([.. Wrapping.Lines(label, LabelWidth), ""]);
        Add(page.TotalLabel!, "");
        lines.AddRange(page.Foot);
        Add("", "");
        return lines;

        void Indicator(int index)
        {
            var row = page.Rows[index];
            var name = Wrapping.Lines(row[2].Text, style.NameWidth);
            lines.AddRange(name.SkipLast(1));
            Add($"{name[^1]} {string.Join(' ', row.Skip(3).SkipLast(1).Select(cell => cell.Text))}");
            lines.AddRange(row[^1].Text.Length > 0 ? Wrapping.Lines(row[^1].Text, style.ReasonWidth) : []);
            Add("");
        }

        void Add(params string[] more) => lines.AddRange(more);
    }

    /// <summary>The indicators first, then goal, labels of level 2, names and money, the title at the end.</summary>
    public static IReadOnlyList<string> TitleLast(FormPage page, NaturalStyle style)
    {
        List<string> lines = [page.CurrencyLine!, ""];
        foreach (var pairs in page.Head)
            lines.AddRange([string.Join(' ', pairs.Select(pair => pair.Label)), ""]);
        lines.AddRange([page.GoalLabel, "", string.Join(' ', page.Columns.Where(column => column.Column != PageColumn.Level2).Select(column => column.Header)), ""]);
        foreach (var row in page.Rows)
        {
            var name = Wrapping.Lines(row[2].Text, style.NameWidth);
            var values = Joined([.. row.Skip(3)]);
            var lead = row[0].Text == page.Rows[^1][0].Text ? row[0].Text + " " : "";
            lines.AddRange(name.Count == 1 ? [$"{lead}{name[0]} {values}", ""] : [lead + name[0], .. name.Skip(1), "", values, ""]);
        }

        lines.AddRange([.. Wrapping.Lines(page.Goals[0], style.GoalWidth, keepsMarks: true), "", "绩", "效", "指", "标", "", page.Columns[1].Header, ""]);
        string? level1 = null;
        foreach (var label in page.Rows.Select(row => (Level1: row[0].Text, Level2: row[1].Text)).Distinct())
        {
            if (label.Level1 != level1 && label.Level1 != page.Rows[^1][0].Text)
                lines.AddRange([label.Level1, ""]);
            level1 = label.Level1;
            lines.AddRange([.. Wrapping.Lines(label.Level2, label.Level2.Length > 7 ? LabelWidth + 1 : 7), ""]);
        }

        foreach (var (_, value) in page.Head[^1])
            lines.AddRange(Wrapping.Lines(value, ValueWidth));
        lines.AddRange(["", page.FundingLabel, ""]);
        foreach (var row in page.Funding)
            lines.AddRange([Joined(row), ""]);
        lines.AddRange([page.Annex ?? "附表7", "", .. page.Title, "", Joined([.. page.Head[0].Select(pair => new PageCell(pair.Value))]), "", "", ""]);
        return lines;
    }

    private static string Joined(IReadOnlyList<PageCell> cells) => string.Join(' ', cells.Select(cell => cell.Text).Where(text => text.Length > 0));
}
