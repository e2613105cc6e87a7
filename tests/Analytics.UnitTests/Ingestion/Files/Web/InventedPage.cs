using System.Net;

namespace Analytics.UnitTests.Ingestion.Files.Web;

/// <summary>Writes small web pages.</summary>
internal static class InventedPage
{
    /// <summary>The usual form: head lines as paragraphs, all else in one table, the contact below it.</summary>
    /// <param name="merged">Whether empty cells are merged into the text before or above them.</param>
    public static string Form(bool merged)
    {
        var rows = InventedWorkbook.Form;
        var head = string.Concat(rows[..4].Select(row => $"<p>{Text(string.Join(' ', row))}</p>\n"));
        return $"{head}{Table(rows[4..^1], merged)}\n<p>{rows[^1][0]}</p>";
    }

    /// <summary>A table of texts.</summary>
    public static string Table(string[][] rows, bool merged = false)
    {
        var width = rows.Max(row => row.Length);
        var grid = rows.Select(row => row.Concat(Enumerable.Repeat("", width - row.Length)).ToArray()).ToArray();
        return $"<table class=\"form\" border=\"1\">\n{string.Concat(grid.Select((row, i) => $"<tr>{(merged ? MergedCells(grid, i) : string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>")))}</tr>\n"))}</table>";
    }

    /// <summary>A whole page as a site serves it.</summary>
    public static string Page(string body, string charset = "utf-8") =>
        $"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"{charset}\">\n<title>云溪市教育局</title>\n<style>td {{ border: 1px solid }}</style>\n<script>if (1 < 2) document.title = '公开';</script>\n</head>\n<body>\n"
        + "<header><a href=\"/\">首页</a></header>\n<nav><ul><li>政务公开</li></ul></nav>\n<!-- 正文 -->\n"
        + $"{body}\n<footer>备案号 1</footer>\n</body>\n</html>\n";

    private static string Text(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    // Empty cells at the beginning of a row belong to the text above them, all others to the text before them.
    private static string MergedCells(string[][] grid, int row)
    {
        var html = "";
        for (var i = 0; i < grid[row].Length;)
        {
            if (row > 0 && IsCovered(grid, row, i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < grid[row].Length && grid[row][end].Length == 0 && grid[row][i].Length > 0)
                end++;
            var below = row + 1;
            while (below < grid.Length && Enumerable.Range(i, end - i).All(column => IsCovered(grid, below, column)))
                below++;
            html += $"<td colspan={end - i} rowspan=\"{below - row}\">{Text(grid[row][i])}</td>";
            i = end;
        }

        return html;
    }

    private static bool IsCovered(string[][] grid, int row, int column) => grid[row][..(column + 1)].All(cell => cell.Length == 0);
}
