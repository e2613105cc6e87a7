using Analytics.Reports.Rendering;

namespace Analytics.Reports.Documents;

/// <summary>One cell of a table: a figure, a day, an instant or words; empty where the value is absent.</summary>
/// <param name="Number">The figure, unrounded, in the unit of its column's kind; null where there is none.</param>
/// <param name="Day">The day; null where there is none.</param>
/// <param name="Words">The words; in a column of figures what stands instead of one, such as 新增.</param>
/// <param name="Kind">What the figure is where it differs from its column's, as in a list of unlike figures; null for the column's kind.</param>
/// <param name="Moment">The instant; null where there is none.</param>
public readonly record struct ReportCell(decimal? Number, DateOnly? Day, string? Words, ReportCellKind? Kind = null, DateTimeOffset? Moment = null)
{
    /// <summary>A figure, or an absent one.</summary>
    public static implicit operator ReportCell(decimal? number) => new(number, null, null);

    /// <summary>A number of things, or an absent one.</summary>
    public static implicit operator ReportCell(int? number) => new(number, null, null);

    /// <summary>A number of things.</summary>
    public static implicit operator ReportCell(int number) => new(number, null, null);

    /// <summary>Words, or none.</summary>
    public static implicit operator ReportCell(string? words) => new(null, null, words);

    /// <summary>A day, or none.</summary>
    public static implicit operator ReportCell(DateOnly? day) => new(null, day, null);

    /// <summary>An instant, or none.</summary>
    public static implicit operator ReportCell(DateTimeOffset? moment) => new(null, null, null, Moment: moment);

    /// <summary>A rate on the initial budget, which money that was only granted during the year does not have.</summary>
    /// <param name="rate">The rate as a fraction; null where absent.</param>
    /// <param name="initialBudgetYuan">The initial budget in yuan.</param>
    public static ReportCell InitialRate(decimal? rate, decimal? initialBudgetYuan) =>
        rate is null && initialBudgetYuan is 0m ? ChineseFormats.NewlyBudgeted : rate;

    /// <summary>A figure of its own kind.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="number">The figure; null where absent.</param>
    public static ReportCell Of(ReportCellKind kind, decimal? number) => new(number, null, null, kind);

    /// <summary>The cell as readers of page and paper see it.</summary>
    /// <param name="column">What the column's figures are.</param>
    /// <returns>Such as <c>26.15</c>, <c>79.23%</c> or <c>—</c>.</returns>
    public string Written(ReportCellKind column) => Words ?? (Day is { } day ? ChineseFormats.Date(day) : Moment is { } moment ? ChineseFormats.Moment(moment) : (Kind ?? column) switch
    {
        ReportCellKind.Text or ReportCellKind.Date or ReportCellKind.Moment => Number is { } number ? ChineseFormats.Count((int)number) : ChineseFormats.Absent,
        ReportCellKind.Count or ReportCellKind.Rank => ChineseFormats.Rank((int?)Number),
        ReportCellKind.CountDifference => Signed(ChineseFormats.Rank((int?)Number)),
        ReportCellKind.AmountDifference => Signed(ChineseFormats.TenThousandYuan(Number)),
        ReportCellKind.Amount => ChineseFormats.TenThousandYuan(Number),
        ReportCellKind.Rate => ChineseFormats.Rate(Number),
        ReportCellKind.RateDifference => ChineseFormats.ScoreDifference(Number * 100m),
        ReportCellKind.Score => ChineseFormats.Score(Number),
        ReportCellKind.ScoreDifference => ChineseFormats.ScoreDifference(Number),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such kind of cell."),
    });

    private string Signed(string written) => Number > 0m ? "+" + written : written;
}
