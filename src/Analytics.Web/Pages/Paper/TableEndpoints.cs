using Analytics.Domain.Checks;
using Analytics.Reports;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Web.Pages.Findings;
using Analytics.Web.Pages.Shortfalls;
using Analytics.Web.Resources;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Pages.Paper;

/// <summary>Hands out the tables of the pages as xlsx: all rows that the page's filters leave, narrowed to what the reader may see.</summary>
internal static class TableEndpoints
{
    /// <summary>Maps the downloads; the addresses are those of <see cref="Addresses.Table"/>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapTables(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exports/low-execution.xlsx", async (HttpContext context, TimeProvider time, LowExecutionQuery query, IOptions<ReportsOptions> options, CancellationToken token) =>
        {
            var rate = options.Value.LowExecutionRate;
            return YearOf(context) is { } year
                ? File(context, time, PageTables.LowExecution(await query.RunAsync(year, rate, int.MaxValue, token), ChineseFormats.Rate(rate)))
                : Results.NotFound();
        });
        routes.MapGet("/exports/rules.xlsx", async (HttpContext context, TimeProvider time, FindingsByRuleQuery query, CancellationToken token) =>
            YearOf(context) is { } year ? File(context, time, PageTables.Rules(await query.RunAsync(year, NumberOf(context, "department"), token))) : Results.NotFound());
        routes.MapGet("/exports/forms.xlsx", async (HttpContext context, TimeProvider time, YearFormsQuery query, CancellationToken token) =>
            YearOf(context) is { } year ? File(context, time, PageTables.Forms(await query.RunAsync(year, token))) : Results.NotFound());
        routes.MapGet("/exports/review.xlsx", async (HttpContext context, TimeProvider time, ReviewQueueQuery query, CancellationToken token) =>
            File(context, time, PageTables.Reviews(await query.RunAsync(YearOf(context), token))));
        routes.MapGet("/exports/findings.xlsx", async (HttpContext context, TimeProvider time, FindingsQuery query, CancellationToken token) =>
        {
            var filter = new FindingFilter(
                YearOf(context), NumberOf(context, "department"), WordOf(context, "rule"), null, FindingsAddress.ParseState(WordOf(context, "state")))
            { OnlyCounted = true };
            return File(context, time, PageTables.Findings(await query.RunAsync(filter, 0, int.MaxValue, token)));
        });
        routes.MapGet("/exports/department.xlsx", async (
            HttpContext context, TimeProvider time, DepartmentFormsQuery forms, ScoreMovesQuery moves, FindingsByRuleQuery rules, ShortfallYearsQuery kinds, CancellationToken token) =>
        {
            if (YearOf(context) is not { } year || NumberOf(context, "department") is not { } department)
                return Results.NotFound();
            var rows = await forms.RunAsync(year, department, token);
            return rows.Count == 0
                ? Results.NotFound()
                : File(
                    context,
                    time,
                    PageTables.DepartmentForms(rows),
                    PageTables.ScoreMoves(await moves.RunAsync(year, department, token)),
                    PageTables.Rules(await rules.RunAsync(year, department, token)),
                    ShortfallTables.Kinds(ShortfallsModel.KindsIn(await kinds.RunAsync(department, token), new ShortfallsAddress { Year = year })));
        });
    }

    private static IResult File(HttpContext context, TimeProvider time, params ReportTable[] tables) => TableFile.Of(
        context,
        time,
        context.Request.Query.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (NameOf(value.Key), Shown(value.Key, value.Value.ToString()))),
        tables);

    private static int? YearOf(HttpContext context) => Addresses.ParseYear(WordOf(context, "year"));

    private static int? NumberOf(HttpContext context, string name) => Addresses.ParseNumber(WordOf(context, name));

    private static string? WordOf(HttpContext context, string name) => context.Request.Query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } word ? word : null;

    /// <summary>What a filter of an address is called on the first sheet; one that no table knows is told as it stands.</summary>
    private static string NameOf(string key) => key switch
    {
        "year" => PaperText.FilterYear,
        "department" => PaperText.FilterDepartment,
        "rule" => PaperText.FilterRule,
        "state" => PaperText.FilterState,
        _ => key,
    };

    private static string Shown(string key, string value) => key == "rule" ? RuleCatalogue.Describe(value)?.Title ?? value : value;
}
