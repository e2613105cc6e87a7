using Analytics.Jobs.Importing;
using Analytics.Jobs.Scheduling;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Audit;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Web.Pages.Audit;
using Analytics.Web.Pages.Filing;
using Analytics.Web.Pages.Jobs;
using Analytics.Web.Pages.Users;
using Analytics.Web.Resources;
using Analytics.Web.Security;

namespace Analytics.Web.Pages.Paper;

/// <summary>Hands out the tables of those who run the product as xlsx: audit, users, jobs and imports, each to whom its page opens.</summary>
internal static class AdministrationEndpoints
{
    /// <summary>Maps the downloads; the addresses are those of <see cref="Addresses"/>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.AuditTablePath, AuditAsync).RequireAuthorization(Policies.ReadAudit);
        routes.MapGet(Addresses.UsersTablePath, UsersAsync).RequireAuthorization(Policies.ManageUsers);
        routes.MapGet(Addresses.JobsTablePath, JobsAsync).RequireAuthorization(Policies.ManageJobs);
        routes.MapGet(Addresses.ImportsTablePath, ImportsAsync).RequireAuthorization(Policies.Upload);
    }

    private static async Task<IResult> AuditAsync(
        HttpContext context, TimeProvider time, AuditEntriesQuery query, string? user, string? kind, string? from, string? until, CancellationToken token)
    {
        var asked = AuditAddress.Parse(user, kind, from, until, page: null);
        var rows = await query.RunAsync(asked.ToFilter(), 0, TableFile.MostRows, token);
        return TableFile.Of(
            context,
            time,
            Scope(
                (PaperText.FilterUser, asked.UserName),
                (PaperText.FilterKind, asked.Kind is { } one ? AuditNames.Of(one) : null),
                (PaperText.FilterFrom, asked.From is { } first ? ChineseFormats.Date(first) : null),
                (PaperText.FilterUntil, asked.Until is { } last ? ChineseFormats.Date(last) : null)),
            new ReportTable
            {
                Title = PaperText.Audit,
                Columns =
                [
                    new(AuditText.OccurredAt, ReportCellKind.Moment), new(AuditText.UserName, ReportCellKind.Text, 24), new(AuditText.Kind, ReportCellKind.Text, 18), new(AuditText.Subject, ReportCellKind.Text, 50),
                    new(AuditText.Detail, ReportCellKind.Text, 75), new(AuditText.RowCount, ReportCellKind.Count), new(AuditText.Address, ReportCellKind.Text, 24),
                ],
                Rows = [.. rows.Select(row => new ReportCell[] { Moment(row.OccurredAt), row.UserName ?? AuditText.Nobody, AuditNames.Of(row.Kind), row.Subject, row.Detail, row.RowCount, row.Address })],
            });
    }

    private static async Task<IResult> UsersAsync(HttpContext context, TimeProvider time, AccountsQuery query, DepartmentNamesQuery names, CancellationToken token)
    {
        var departments = await names.RunAsync(token);
        var rows = await query.RunAsync(token);
        return TableFile.Of(
            context,
            time,
            [],
            new ReportTable
            {
                Title = PaperText.Users,
                Columns =
                [
                    new(UsersText.UserName, ReportCellKind.Text, 24), new(UsersText.DisplayName, ReportCellKind.Text, 24), new(UsersText.Role, ReportCellKind.Text, 18), new(UsersText.Departments, ReportCellKind.Text, 60),
                    new(UsersText.State, ReportCellKind.Text, 40), new(UsersText.LastSignIn, ReportCellKind.Moment),
                ],
                Rows =
                [
                    .. rows.Select(row => new ReportCell[]
                    {
                        row.UserName, row.DisplayName, Roles.ToChinese(row.Role), UserTexts.Departments(row, departments), UserTexts.State(row, time.GetUtcNow()), Moment(row.LastSignedInAt),
                    }),
                ],
            });
    }

    private static async Task<IResult> JobsAsync(HttpContext context, TimeProvider time, JobRunsQuery query, JobBoard board, string? job, CancellationToken token)
    {
        var asked = string.IsNullOrWhiteSpace(job) ? null : job;
        var jobs = await board.ListAsync(token);
        var titles = jobs.ToDictionary(each => each.Name, each => each.Title, StringComparer.Ordinal);
        var last = (await query.LastAsync(token)).ToDictionary(run => run.JobName, StringComparer.Ordinal);
        var rows = await query.RunAsync(asked, 0, TableFile.MostRows, token);
        var runs = new ReportTable
        {
            Title = PaperText.JobRuns,
            Columns =
            [
                new(JobsText.StartedAt, ReportCellKind.Moment), new(JobsText.Job, ReportCellKind.Text, 30), new(JobsText.RequestedBy, ReportCellKind.Text, 24), new(JobsText.State, ReportCellKind.Text, 14),
                new(PaperText.DurationSeconds, ReportCellKind.Score), new(JobsText.Result, ReportCellKind.Text, 75),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    Moment(row.StartedAt), titles.GetValueOrDefault(row.JobName, row.JobName), row.RequestedBy ?? JobsText.BySchedule, JobNames.Of(row.State),
                    row.FinishedAt is { } end ? (decimal)(end - row.StartedAt).TotalSeconds : null as decimal?, row.Message,
                }),
            ],
            Filters = Scope((PaperText.FilterJob, asked is null ? null : titles.GetValueOrDefault(asked, asked))),
        };
        var plan = new ReportTable
        {
            Title = PaperText.Jobs,
            Columns =
            [
                new(JobsText.Job, ReportCellKind.Text, 30), new(JobsText.Schedule, ReportCellKind.Text, 40), new(JobsText.NextRun, ReportCellKind.Moment), new(JobsText.LastRun, ReportCellKind.Moment),
                new(JobsText.State, ReportCellKind.Text, 14), new(JobsText.Result, ReportCellKind.Text, 75),
            ],
            Rows =
            [
                .. jobs.Select(each => (Job: each, Last: last.GetValueOrDefault(each.Name))).Select(each => new ReportCell[]
                {
                    each.Job.Title, each.Job.Schedules.Count == 0 ? JobsText.OnDemand : string.Join('；', each.Job.Schedules), Moment(each.Job.NextRunAt), Moment(each.Last?.StartedAt),
                    each.Last is { } run ? JobNames.Of(run.State) : JobsText.NeverRan, each.Last?.Message,
                }),
            ],
        };
        return TableFile.Of(context, time, JobsText.Title, [], runs, plan);
    }

    private static async Task<IResult> ImportsAsync(HttpContext context, TimeProvider time, ImportRunsQuery query, string? import, CancellationToken token)
    {
        var rows = await query.RunAsync(0, TableFile.MostRows, token);
        var imports = new ReportTable
        {
            Title = PaperText.Imports,
            Columns =
            [
                new(FilingText.ImportedAt, ReportCellKind.Moment), new(FilingText.ImportSource, ReportCellKind.Text, 18), new(FilingText.ImportedBy, ReportCellKind.Text, 24), new(FilingText.Files, ReportCellKind.Count),
                .. Enum.GetValues<LoadOutcomeKind>().Select(kind => new ReportColumn(ImportSummary.NameOf(kind), ReportCellKind.Count)), new(FilingText.Forms, ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    Moment(row.StartedAt), ImportNames.Of(row.Source), row.RequestedBy ?? FilingText.ByNobody, row.FileCount,
                    row.ImportedCount, row.AlreadyImportedCount, row.NeedsReviewCount, row.RejectedCount, row.FormCount,
                }),
            ],
        };
        if (Addresses.ParseNumber(import) is not { } key || rows.FirstOrDefault(row => row.ImportRunId == key) is not { } one)
            return TableFile.Of(context, time, [], imports);

        var files = await query.OutcomesAsync(key, TableFile.MostRows, token);
        return TableFile.Of(
            context,
            time,
            PaperText.Imports,
            [],
            new ReportTable
            {
                Title = PaperText.ImportedFiles,
                Columns = [new(FilingText.Outcome, ReportCellKind.Text, 18), new(FilingText.Files, ReportCellKind.Text, 60), new(FilingText.Forms, ReportCellKind.Count), new(FilingText.Problem, ReportCellKind.Text, 75)],
                Rows = [.. files.Select(file => new ReportCell[] { ImportSummary.NameOf(file.Outcome), file.FileName, file.FormCount, file.Message })],
                Filters = Scope((PaperText.FilterImport, ChineseFormats.Moment(Moment(one.StartedAt)!.Value))),
            },
            imports);
    }

    private static DateTimeOffset? Moment(DateTime? utc) => utc is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null;

    private static IReadOnlyList<(string Name, string Value)> Scope(params (string Name, string? Value)[] parts) =>
        [.. parts.Where(part => part.Value is not null).Select(part => (part.Name, part.Value!))];
}
