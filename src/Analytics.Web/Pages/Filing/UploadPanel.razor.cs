using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.Jobs.Importing;
using Analytics.Warehouse.Loading;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Analytics.Web.Pages.Filing;

/// <summary>Takes files from a browser into a folder of their own, then hands them to the one way in.</summary>
/// <remarks>
/// The browser streams each file over the page's own connection in pieces below its message limit, and only to a page that is open:
/// no address takes files. What a browser says about number and size is refused at once where it is too much, and not believed otherwise.
/// </remarks>
public sealed partial class UploadPanel
{
    private const int BufferBytes = 64 * 1024;
    private static readonly TimeSpan ShowAfter = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource _left = new();
    private IReadOnlyList<UploadFile> _files = [];
    private string? _message;
    private bool _isRefusal;
    private bool _isBusy;
    private bool _isReady;
    private int _round;
    private long _shownAt;

    /// <summary>Told when an upload is done.</summary>
    [Parameter]
    public EventCallback OnImported { get; set; }

    [Inject]
    private IngestionOptions Ingestion { get; set; } = default!;

    [Inject]
    private UploadImport Import { get; set; } = default!;

    [Inject]
    private HomeFolder Home { get; set; } = default!;

    [Inject]
    private Permission Permission { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private static string NameOf(UploadFile file) => ImportSummary.NameOf(file.Outcome?.Kind ?? LoadOutcomeKind.Rejected);

    private static string CodeOf(LoadOutcomeKind kind) => kind switch
    {
        LoadOutcomeKind.Imported => "imported",
        LoadOutcomeKind.AlreadyImported => "already-imported",
        LoadOutcomeKind.NeedsReview => "needs-review",
        _ => "rejected",
    };

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        // Files that are chosen before the browser listens would be lost without a word: the field opens once it does.
        await Task.Yield();
        _isReady = true;
        StateHasChanged();
    }

    private async Task TakeInAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount == 0)
            return;
        if (await Permission.NameOfWhoMayAsync(Policies.Upload) is not { } name)
        {
            Refuse(FilingText.UploadForbidden);
            return;
        }

        if (chosen.FileCount > UploadLimits.MostFiles)
        {
            Refuse(FilingText.UploadTooMany.With(chosen.FileCount, UploadLimits.MostFiles));
            return;
        }

        var sources = chosen.GetMultipleFiles(UploadLimits.MostFiles);
        var total = sources.Sum(source => source.Size);
        if (total > UploadLimits.MostBytes)
        {
            Refuse(FilingText.UploadTooLarge.With(UploadLimits.SizeText(total), UploadLimits.SizeText(UploadLimits.MostBytes)));
            return;
        }

        _isBusy = true;
        _message = null;
        _files = [.. sources.Select(source => new UploadFile(source.Name, source.Size))];
        try
        {
            using var folder = UploadFolder.Create(Home, Time);
            var received = await ReceiveAsync(sources, folder);
            await ImportAsync(received, name);
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left; what was imported by then stays.
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            Refuse(FilingText.UploadUnavailable);
        }
        finally
        {
            _isBusy = false;
            _round++;
        }
    }

    /// <summary>Takes the files over, one after the other; one that does not arrive keeps the others from nothing.</summary>
    private async Task<List<(UploadFile File, string Path)>> ReceiveAsync(IReadOnlyList<IBrowserFile> sources, UploadFolder folder)
    {
        var received = new List<(UploadFile, string)>();
        foreach (var (index, source) in sources.Index())
        {
            var file = _files[index];
            if (source.Size > Ingestion.MaxFileBytes)
            {
                file.Refusal = FilingText.FileTooLarge.With(UploadLimits.SizeText(source.Size), UploadLimits.SizeText(Ingestion.MaxFileBytes));
                continue;
            }

            try
            {
                var path = folder.PathFor(index, source.Name);
                await CopyAsync(source, file, path);
                received.Add((file, path));
            }
            catch (Exception exception) when (exception is IOException or JSException or TimeoutException or OperationCanceledException && !_left.IsCancellationRequested)
            {
                file.Refusal = FilingText.FileNotReceived;
            }
        }

        return received;
    }

    private async Task CopyAsync(IBrowserFile source, UploadFile file, string path)
    {
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, useAsync: true);
        await using var stream = source.OpenReadStream(Ingestion.MaxFileBytes, _left.Token);
        var buffer = new byte[BufferBytes];
        while (await stream.ReadAsync(buffer, _left.Token) is > 0 and var count)
        {
            await target.WriteAsync(buffer.AsMemory(0, count), _left.Token);
            file.ReceivedCount += count;
            ShowNowAndThen();
        }

        file.ReceivedCount = file.ByteCount;
    }

    private async Task ImportAsync(List<(UploadFile File, string Path)> received, string name)
    {
        var fileOf = received.ToDictionary(each => each.Path, each => each.File, StringComparer.Ordinal);
        if (fileOf.Count > 0)
        {
            await foreach (var outcome in Import.RunAsync([.. received.Select(each => each.Path)], name, _left.Token))
            {
                fileOf[outcome.Path].Outcome = outcome;
                ShowNowAndThen();
            }
        }

        var counts = _files.CountBy(file => file.Outcome?.Kind ?? LoadOutcomeKind.Rejected).ToDictionary();
        _message = ImportSummary.Describe(counts);
        _isRefusal = false;
        await OnImported.InvokeAsync();
    }

    private void Refuse(string message) => (_message, _isRefusal, _round) = (message, true, _round + 1);

    /// <remarks>Two hundred small files arrive within a second; nobody reads two hundred pictures of it.</remarks>
    private void ShowNowAndThen()
    {
        if (Time.GetElapsedTime(_shownAt) < ShowAfter)
            return;
        _shownAt = Time.GetTimestamp();
        StateHasChanged();
    }
}
