using Analytics.Reports;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Reports.Sheets;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;

namespace Analytics.Web.Pages.Paper;

/// <summary>Answers a request with tables as xlsx.</summary>
internal static class TableFile
{
    /// <summary>Rows of a filtered list at the most, so that no request holds more than the machine can bear; the first sheet says where it was reached.</summary>
    public const int MostRows = 200_000;

    /// <summary>Makes the answer of one table, or of a first one with others that belong to it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="time">The clock.</param>
    /// <param name="scope">What the tables are limited to.</param>
    /// <param name="tables">The tables; at least one, whose title names the file.</param>
    public static IResult Of(HttpContext context, TimeProvider time, IEnumerable<(string Name, string Value)> scope, params ReportTable[] tables) =>
        Of(context, time, tables[0].Title, scope, tables);

    /// <summary>Makes the answer, and tells the audit how many rows it holds.</summary>
    /// <param name="context">The request.</param>
    /// <param name="time">The clock.</param>
    /// <param name="title">What the file holds; it names the file.</param>
    /// <param name="scope">What all tables are limited to; what limits one alone stands with it.</param>
    /// <param name="tables">The tables.</param>
    public static IResult Of(HttpContext context, TimeProvider time, string title, IEnumerable<(string Name, string Value)> scope, params ReportTable[] tables)
    {
        var book = new SheetBook
        {
            Title = title,
            Scope =
            [
                .. scope,
                .. tables.Where(table => table.Rows.Count >= MostRows).Select(table => (PaperText.Cut, PaperText.CutAt.With(table.Title, ChineseFormats.Count(MostRows)))),
            ],
            MadeAt = time.GetUtcNow(),
            Tables = tables,
        };
        context.SetExportedRowCount(tables.Sum(table => table.Rows.Count));
        return Results.File(SheetExport.Write(book), ReportFormats.ContentTypeOf(ReportFormat.Sheets), title + ReportFormats.EndingOf(ReportFormat.Sheets));
    }
}
