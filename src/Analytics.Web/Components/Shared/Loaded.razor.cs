using System.Data.Common;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Components.Shared;

/// <summary>Reads what a page shows and shows it; says so while it waits, and waits for a database that is away.</summary>
/// <typeparam name="TModel">What is read.</typeparam>
public sealed partial class Loaded<TModel>
    where TModel : class
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private CancellationTokenSource? _running;
    private object? _loadedKey;
    private bool _isStarted;
    private bool _isLoading;
    private bool _isUnavailable;
    private DateTimeOffset _loadedAt;
    private TModel? _model;

    /// <summary>Reads the model; null where there is nothing to show.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<TModel?>> Load { get; set; } = default!;

    /// <summary>What is read, such as the filter in the address; a new value reads again.</summary>
    [Parameter, EditorRequired]
    public object? Key { get; set; }

    /// <summary>Shows the model.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TModel> ChildContent { get; set; } = default!;

    /// <summary>Says that there is nothing to show, and what to do about it.</summary>
    [Parameter]
    public RenderFragment? Nothing { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_isStarted && Equals(_loadedKey, Key))
            return;

        _isStarted = true;
        _loadedKey = Key;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (_running is not null)
            await _running.CancelAsync();
        _running?.Dispose();
        _running = new CancellationTokenSource();
        var token = _running.Token;
        _isLoading = true;
        try
        {
            var model = await Load(token);
            token.ThrowIfCancellationRequested();
            _model = model;
            _loadedAt = Time.GetUtcNow();
            _isUnavailable = false;
            _isLoading = false;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A newer request or the end of the page took over; what this one found is of no use.
        }
        catch (DbException) when (token.IsCancellationRequested)
        {
            // Some drivers report a cancelled command as their own error.
        }
        catch (DbException exception) when (DatabaseOutage.IsOutage(exception))
        {
            _isUnavailable = true;
            _isLoading = false;
            _ = RetryLaterAsync(token);
        }
    }

    private async Task RetryLaterAsync(CancellationToken token)
    {
        try
        {
            await Task.Delay(RetryAfter, Time, token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await InvokeAsync(async () =>
        {
            try
            {
                await LoadAsync();
                StateHasChanged();
            }
            catch (Exception exception)
            {
                await DispatchExceptionAsync(exception);
            }
        });
    }
}
