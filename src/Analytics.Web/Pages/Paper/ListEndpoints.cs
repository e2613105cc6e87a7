using System.Globalization;
using Analytics.Reports.Rendering;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Queries.Years;
using Analytics.Web.Components.Shared;
using Analytics.Web.Pages.Departments;
using Analytics.Web.Pages.Forms;
using Analytics.Web.Pages.Scores;
using Analytics.Web.Pages.Shortfalls;
using Analytics.Web.Pages.Years;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Http.Extensions;

namespace Analytics.Web.Pages.Paper;

/// <summary>Hands out the filtered lists of the pages as xlsx: their address is that of the page under another path, all pages of the list in one.</summary>
internal static class ListEndpoints
{
    /// <summary>Maps the downloads; the addresses are those of <see cref="Addresses"/>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.DepartmentsTablePath, DepartmentsAsync);
        routes.MapGet(Addresses.FormListTablePath, FormsAsync);
        routes.MapGet(Addresses.ScoresTablePath, ScoresAsync).RequireAuthorization(Policies.ReadCity);
        routes.MapGet(Addresses.FilingGapsTablePath, FilingGapsAsync).RequireAuthorization(Policies.ReadCity);
        routes.MapGet(Addresses.ShortfallsTablePath, ShortfallsAsync);
        routes.MapGet(Addresses.CopiedSentencesTablePath, CopiedSentencesAsync).RequireAuthorization(Policies.ReadCity);
        routes.MapGet(Addresses.YearsTablePath, YearsAsync);
        routes.MapGet(Addresses.ProjectTablePath, ProjectAsync);
        routes.MapGet(Addresses.FormTablePath, FormAsync);
        routes.MapGet(Addresses.YearChangeTablePath, YearChangeAsync).RequireAuthorization(Policies.ReadCity);
    }

    private static async Task<IResult> DepartmentsAsync(HttpContext context, TimeProvider time, DepartmentListQuery query, ScoreRulesQuery rules, CancellationToken token)
    {
        var asked = DepartmentListAddress.Parse(context.Request.GetEncodedUrl());
        return asked.Year is { } year
            ? TableFile.Of(
                context,
                time,
                Scope(YearScope(year)),
                ListTables.Departments(await query.RunAsync(asked.ToFilter(year), 0, TableFile.MostRows, token)) with { Filters = Scope((PaperText.FilterName, asked.Name)) },
                ListTables.ScoreRules(await rules.RunAsync(year, token)))
            : Results.NotFound();
    }

    private static async Task<IResult> FormsAsync(HttpContext context, TimeProvider time, FormListQuery query, DepartmentNamesQuery names, CancellationToken token)
    {
        var asked = FormListAddress.Parse(context.Request.GetEncodedUrl());
        if (asked.Year is not { } year)
            return Results.NotFound();

        var words = string.Join('；', FormListWords.Of(asked, asked.DepartmentKey is null ? null : await NameOfAsync(asked.DepartmentKey, names, token)));
        var rows = await query.RunAsync(asked.ToFilter(year), 0, TableFile.MostRows, token);
        return TableFile.Of(context, time, Scope(YearScope(year), (PaperText.FilterForms, words)), ListTables.Forms(rows, FormKindNames.Subject));
    }

    private static async Task<IResult> ScoresAsync(HttpContext context, TimeProvider time, DepartmentScoreSpreadsQuery query, CancellationToken token)
    {
        var asked = ScoresAddress.Parse(context.Request.GetEncodedUrl());
        return asked.Year is { } year
            ? TableFile.Of(context, time, Scope(YearScope(year), (PaperText.FilterName, asked.Name)), ListTables.ScoreSpreads(await query.RunAsync(year, asked.Order, asked.Name, 0, TableFile.MostRows, token)))
            : Results.NotFound();
    }

    private static async Task<IResult> FilingGapsAsync(HttpContext context, TimeProvider time, FilingGapsQuery query, CancellationToken token) =>
        Addresses.YearOf(context.Request.GetEncodedUrl()) is { } year
            ? TableFile.Of(context, time, Scope(YearScope(year)), ListTables.FilingGaps(await query.RunAsync(year, token)))
            : Results.NotFound();

    private static async Task<IResult> ShortfallsAsync(
        HttpContext context, TimeProvider time, ShortfallYearsQuery kinds, ShortfallsQuery reasons, DepartmentNamesQuery names, CancellationToken token)
    {
        var asked = ShortfallsAddress.Parse(context.Request.GetEncodedUrl());
        if (asked.Year is null && !asked.IsEveryYear)
            return Results.NotFound();

        var rows = await reasons.RunAsync(asked.ToFilter(), asked.Order, 0, TableFile.MostRows, token);
        return TableFile.Of(
            context,
            time,
            ShortfallsText.Title,
            await ShortfallScopeAsync(asked, names, token),
            ShortfallTables.Reasons(rows) with { Filters = ReasonFilters(asked) },
            ShortfallTables.Kinds(ShortfallsModel.KindsIn(await kinds.RunAsync(asked.DepartmentKey, token), asked)));
    }

    private static async Task<IResult> CopiedSentencesAsync(HttpContext context, TimeProvider time, ReasonGroupsQuery query, DepartmentNamesQuery names, CancellationToken token)
    {
        var asked = ShortfallsAddress.Parse(context.Request.GetEncodedUrl());
        if (asked.Year is null && !asked.IsEveryYear)
            return Results.NotFound();

        // Sentences are narrowed by what they stand in; which of them are looked at below the list is no matter of theirs.
        var scope = (await ShortfallScopeAsync(asked, names, token)).Concat(ReasonFilters(asked with { GroupKey = null, IsOnlyBoilerplate = false }));
        return TableFile.Of(context, time, scope, ShortfallTables.CopiedSentences(await query.RunAsync(asked.ToFilter(), 0, TableFile.MostRows, token)));
    }

    private static async Task<IResult> YearsAsync(
        HttpContext context,
        TimeProvider time,
        FiscalYearsQuery fiscalYears,
        DepartmentPairsQuery departments,
        ProjectPairsQuery projects,
        ShortfallPairsQuery reasons,
        LinkProposalsQuery proposals,
        PairStandingsQuery standings,
        DepartmentNamesQuery names,
        CancellationToken token)
    {
        string? Part(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        var asked = YearsAddress.Parse(Part("from"), Part("to"), Part("department"), Part("view"), Part("standing"), Part("sort"), Part("order"), null);
        List<int> years = [.. (await fiscalYears.RunAsync(token)).Select(year => year.FiscalYear)];
        if (years.Count < 2)
            return Results.NotFound();

        var pair = asked.YearsOf(years);
        var (departmentRows, _) = await departments.RunAsync(
            pair, asked.DepartmentKey, YearsAddress.ParseWord<DepartmentPairOrder>(asked.Sort) ?? DepartmentPairOrder.Department, asked.IsAscending, 0, TableFile.MostRows, token);
        var projectRows = await projects.RunAsync(
            new(pair, asked.DepartmentKey, asked.Standing), YearsAddress.ParseWord<ProjectPairOrder>(asked.Sort) ?? ProjectPairOrder.Department, asked.IsAscending, 0, TableFile.MostRows, token);
        return TableFile.Of(
            context,
            time,
            YearsText.Title,
            Scope(
                (PaperText.FilterYears, PaperText.FilterYearPair.With(pair.FromYear, pair.ToYear)),
                (PaperText.FilterDepartmentName, asked.DepartmentKey is null ? null : await NameOfAsync(asked.DepartmentKey, names, token))),
            YearTables.Departments(departmentRows, pair),
            YearTables.Standings(await standings.RunAsync(pair, asked.DepartmentKey, token), pair),
            YearTables.Projects(projectRows, pair) with { Filters = Scope((PaperText.FilterStanding, asked.Standing is { } standing ? ChineseFormats.StandingName(standing) : null)) },
            YearTables.Reasons(await reasons.RunAsync(pair, asked.DepartmentKey, token), pair),
            ProjectTables.Links(await proposals.RunAsync(pair, asked.DepartmentKey, 0, TableFile.MostRows, token), PaperText.Proposals));
    }

    private static async Task<IResult> ProjectAsync(HttpContext context, TimeProvider time, ProjectFormsQuery forms, ProjectLinksQuery links, string? project, CancellationToken token)
    {
        var rows = project is { Length: > 0 } ? await forms.RunAsync(project, token) : [];
        return rows.Count == 0
            ? Results.NotFound()
            : TableFile.Of(context, time, PaperText.ProjectFile, Scope((PaperText.FilterProject, rows[^1].ProjectName)), ProjectTables.Forms(rows), ProjectTables.Links(await links.RunAsync(project!, token), PaperText.Links));
    }

    private static async Task<IResult> FormAsync(HttpContext context, TimeProvider time, FormQuery query, FindingsQuery findings, string? form, CancellationToken token)
    {
        if (!long.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var key) || await query.RunAsync(key, token) is not { } row)
            return Results.NotFound();

        return TableFile.Of(
            context,
            time,
            PaperText.FormFile,
            Scope(
                (PaperText.FilterDepartmentName, row.Form.CompetentDepartment?.Value),
                (PaperText.FilterProject, row.Form.ProjectName?.Value),
                YearScope(row.FiscalYear),
                (PaperText.FormOrigin, row.FileName),
                (PaperText.RuleSet, row.Recomputed.RuleSetName ?? row.Recomputed.RuleSet)),
            FormTables.Indicators(row.Form, row.Recomputed),
            FormTables.Funding(row.Form, row.Recomputed),
            PageTables.Findings(await findings.RunAsync(new FindingFilter(FormKey: key), 0, TableFile.MostRows, token)));
    }

    private static async Task<IResult> YearChangeAsync(HttpContext context, TimeProvider time, YearChangeQuery query, CancellationToken token) =>
        Addresses.YearOf(context.Request.GetEncodedUrl()) is { } year
            ? TableFile.Of(context, time, Scope(YearScope(year)), ListTables.YearChange(await query.RunAsync(year, token)))
            : Results.NotFound();

    private static async Task<IReadOnlyList<(string Name, string Value)>> ShortfallScopeAsync(ShortfallsAddress asked, DepartmentNamesQuery names, CancellationToken token) => Scope(
        asked.IsEveryYear ? (PaperText.FilterYear, ShortfallsText.EveryYear) : YearScope(asked.Year),
        (PaperText.FilterDepartmentName, asked.DepartmentKey is null ? null : await NameOfAsync(asked.DepartmentKey, names, token)));

    /// <summary>What narrows the list of reasons but not that of their kinds.</summary>
    private static IReadOnlyList<(string Name, string Value)> ReasonFilters(ShortfallsAddress asked) => Scope(
        (PaperText.FilterCategory, asked.Category is { } category ? ChineseFormats.ShortfallName(category) : null),
        (PaperText.FilterSearch, asked.Search),
        (PaperText.FilterForms, asked.GroupKey is null ? null : ShortfallsText.OneGroup),
        (PaperText.FilterForms, asked.IsOnlyBoilerplate ? ShortfallsText.OnlyBoilerplate : null));

    /// <summary>A department that the reader may not see, or that is none, is told as such and has no rows.</summary>
    private static async Task<string> NameOfAsync(int? departmentKey, DepartmentNamesQuery names, CancellationToken token) =>
        (await names.RunAsync(token)).FirstOrDefault(row => row.DepartmentKey == departmentKey)?.DepartmentName ?? SharedText.DepartmentUnknown;

    private static (string Name, string? Value) YearScope(int? year) => (PaperText.FilterYear, year?.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<(string Name, string Value)> Scope(params (string Name, string? Value)[] parts) =>
        [.. parts.Where(part => part.Value is not null).Select(part => (part.Name, part.Value!))];
}
