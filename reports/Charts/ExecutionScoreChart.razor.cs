using Analytics.Reports.Rendering;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>Execution against score over any number of forms: a few hundred cells for the mass, rings for those that spent little and score high.</summary>
public partial class ExecutionScoreChart
{
    /// <summary>Width of a cell, in percentage points.</summary>
    public const decimal RateStep = 5m;

    /// <summary>Height of a cell, in points.</summary>
    public const decimal ScoreStep = 2m;

    /// <summary>Below this rate, in percent, little was spent.</summary>
    public const decimal LittleSpent = 60m;

    /// <summary>From this total on a form scores high.</summary>
    public const decimal HighScore = 90m;

    private const decimal RateEnd = 125m;
    private const decimal ScoreEnd = 102m;
    private const int ShadeCount = 5;
    private static readonly int[] RateTicks = [0, 20, 40, 60, 80, 100, 120];

    private IReadOnlyList<ExecutionScoreCell> _cells = [];
    private IReadOnlyList<int> _bounds = [];
    private int _scoreFrom;
    private int _tickStep;
    private string? _note;

    /// <summary>The cells that hold forms.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ExecutionScoreCell> Cells { get; set; }

    /// <summary>The forms to draw one by one; they are in the cells too.</summary>
    [Parameter]
    public IReadOnlyList<ExecutionScorePoint> Points { get; set; } = [];

    /// <summary>How many forms spent little and score high, also those that are not among <see cref="Points"/>.</summary>
    [Parameter]
    public int OutlierCount { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 360;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _cells = Cells;
        _bounds = BoundsOf(Cells.Select(cell => cell.FormCount).DefaultIfEmpty(1).Max());
        _scoreFrom = Math.Min(85, Cells.Select(cell => cell.ScoreStart).DefaultIfEmpty(85).Min() / 5 * 5);
        _tickStep = _scoreFrom >= 80 ? 5 : 10;
        _note = OutlierCount > Points.Count
            ? $"执行率低于 60% 而自评 90 分以上的共 {ChineseFormats.Count(OutlierCount)} 张，图中只单独标出执行率最低的 {ChineseFormats.Count(Points.Count)} 张。"
            : null;
    }

    /// <summary>The lowest count of each shade: 1, and then in even steps of magnitude up to the fullest cell.</summary>
    /// <param name="most">Forms of the fullest cell.</param>
    /// <returns>At most five numbers in ascending order.</returns>
    internal static IReadOnlyList<int> BoundsOf(int most)
    {
        int[] steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];
        var usable = steps.Where(step => step <= most).ToList();
        var apart = Math.Max(1, (usable.Count + ShadeCount - 1) / ShadeCount);
        return [.. usable.Where((_, index) => index % apart == 0)];
    }

    private int ShadeOf(int count) => _bounds.Count(bound => bound <= count) - 1;

    private string BoundText(int index) => index + 1 < _bounds.Count
        ? _bounds[index + 1] - _bounds[index] == 1 ? ChineseFormats.Count(_bounds[index]) : $"{ChineseFormats.Count(_bounds[index])}–{ChineseFormats.Count(_bounds[index + 1] - 1)}"
        : $"{ChineseFormats.Count(_bounds[index])} 张以上";

    private IEnumerable<int> ScoreTicks() => Enumerable.Range(0, (100 - _scoreFrom) / _tickStep + 1).Select(step => 100 - step * _tickStep);

    private static decimal X(decimal ratePercent) => ratePercent / RateEnd;

    private decimal Y(decimal score) => (ScoreEnd - score) / (ScoreEnd - _scoreFrom);

    private static string HintOf(ExecutionScoreCell cell) =>
        $"执行率 {Band(cell.RateStart, RateStep, 120, "%")}，自评 {Band(cell.ScoreStart, ScoreStep, 100, " 分")}：{ChineseFormats.Count(cell.FormCount)} 张表";

    private static string HintOf(ExecutionScorePoint point) => $"{point.Name}：执行率 {ChineseFormats.Rate(point.Rate)}，自评 {ChineseFormats.Score(point.Score)} 分";

    private static string Band(int start, decimal step, int last, string unit) =>
        start >= last ? $"{start}{unit}以上" : FormattableString.Invariant($"{start}–{start + step:0}{unit}");
}
