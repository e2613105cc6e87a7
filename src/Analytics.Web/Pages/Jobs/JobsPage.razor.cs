using Analytics.Jobs.Scheduling;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Jobs;

/// <summary>The jobs, when they run, how far they are, and what became of each run.</summary>
public sealed partial class JobsPage
{
    private const int RowsPerPage = 20;

    private int _reading;

    [SupplyParameterFromQuery(Name = "job")]
    private string? Job { get; set; }

    [SupplyParameterFromQuery(Name = "run")]
    private string? Run { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    [Inject]
    private JobRunsQuery Runs { get; set; } = default!;

    [Inject]
    private JobBoard Board { get; set; } = default!;

    [Inject]
    private Permission Permission { get; set; } = default!;

    private void Reload() => _reading++;

    private async Task<HistoryModel?> LoadAsync(CancellationToken cancellationToken)
    {
        // An open page outlives the role of its user; the address alone was checked when it was opened.
        if (!await Permission.IsGivenAsync(Policies.ManageJobs))
            return null;

        var job = string.IsNullOrWhiteSpace(Job) ? null : Job;
        var page = Addresses.ParseNumber(Page) ?? 1;
        var open = Addresses.ParseNumber(Run);
        var jobs = Board.ListAsync(cancellationToken);
        var rows = Runs.RunAsync(job, (page - 1) * RowsPerPage, RowsPerPage, cancellationToken);
        var count = Runs.CountAsync(job, cancellationToken);
        await Task.WhenAll(jobs, rows, count);
        var titles = (await jobs).ToDictionary(each => each.Name, each => each.Title, StringComparer.Ordinal);
        return new HistoryModel(
            titles,
            job is null ? null : titles.GetValueOrDefault(job, job),
            await rows,
            await count,
            page,
            open,
            open is { } run ? await Runs.LinesAsync(run, cancellationToken) : []);
    }

    private sealed record HistoryModel(
        IReadOnlyDictionary<string, string> Titles,
        string? JobTitle,
        IReadOnlyList<JobRunRow> Rows,
        int TotalCount,
        int Page,
        long? OpenRun,
        IReadOnlyList<JobRunLineRow> Lines)
    {
        public int PageCount => Math.Max(1, (TotalCount + RowsPerPage - 1) / RowsPerPage);

        public string TitleOf(string name) => Titles.GetValueOrDefault(name, name);
    }
}
