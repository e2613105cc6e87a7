using System.Diagnostics;
using Analytics.Warehouse.Marts;

namespace Analytics.Cli.Bench.Scale;

/// <summary>How long each step of a refresh takes.</summary>
internal sealed class StepTimes : IProgress<MartProgress>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<(string Step, TimeSpan Elapsed)> _steps = [];
    private string? _step;
    private TimeSpan _begun;

    /// <summary>The steps that are done, in their order.</summary>
    public IReadOnlyList<(string Step, TimeSpan Elapsed)> Steps => _steps;

    /// <inheritdoc />
    public void Report(MartProgress value)
    {
        var now = _watch.Elapsed;
        if (_step is not null)
            _steps.Add((_step, now - _begun));
        (_step, _begun) = (value.Mart, now);
    }
}
