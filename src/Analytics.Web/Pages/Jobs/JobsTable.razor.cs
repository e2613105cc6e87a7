using Analytics.Jobs.Scheduling;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Warehouse.Register;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Jobs;

/// <summary>The jobs as they stand now, and a button to start each.</summary>
public sealed partial class JobsTable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ended = new();
    private IReadOnlyList<ScheduledJob> _jobs = [];
    private Dictionary<string, JobRunRow> _last = [];
    private string? _message;
    private bool _isRefusal;
    private bool _isBusy;
    private bool _isUnavailable;

    /// <summary>Told when a run began or ended since the last look.</summary>
    [Parameter]
    public EventCallback OnRunEnded { get; set; }

    [Inject]
    private JobBoard Board { get; set; } = default!;

    [Inject]
    private JobRunsQuery Runs { get; set; } = default!;

    [Inject]
    private Permission Permission { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LookAsync();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = KeepLookingAsync();
    }

    private async Task KeepLookingAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(LookAgainAfter, Time);
            while (await timer.WaitForNextTickAsync(_ended.Token))
                await InvokeAsync(LookAndShowAsync);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task LookAndShowAsync()
    {
        var before = _last;
        await LookAsync();
        StateHasChanged();
        if (_last.Values.Any(run => before.GetValueOrDefault(run.JobName) is var known && (known?.JobRunId, known?.State) != (run.JobRunId, run.State)))
            await OnRunEnded.InvokeAsync();
    }

    private async Task LookAsync()
    {
        try
        {
            _jobs = await Board.ListAsync(_ended.Token);
            _last = (await Runs.LastAsync(_ended.Token)).ToDictionary(run => run.JobName, StringComparer.Ordinal);
            _isUnavailable = false;
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            _isUnavailable = true;
        }
    }

    private async Task StartAsync(ScheduledJob job)
    {
        if (await Permission.NameOfWhoMayAsync(Policies.ManageJobs) is not { } name)
        {
            (_message, _isRefusal) = (JobsText.Forbidden, true);
            return;
        }

        _isBusy = true;
        try
        {
            var isStarted = await Board.StartAsync(job.Name, name, CancellationToken.None);
            (_message, _isRefusal) = isStarted ? (JobsText.Started.With(job.Title), false) : (JobsText.Unknown, true);
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            (_message, _isRefusal) = (JobsText.Unavailable, true);
        }
        finally
        {
            _isBusy = false;
        }
    }
}
