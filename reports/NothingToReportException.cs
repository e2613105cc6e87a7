namespace Analytics.Reports;

/// <summary>No forms of the fiscal year are at hand, so there is nothing to print.</summary>
/// <param name="fiscalYear">The year that was asked for.</param>
public sealed class NothingToReportException(int fiscalYear)
    : ReportException($"{fiscalYear}年度还没有收到任何表，无法编制报告。请先导入该年度的自评表并刷新数据，或改选其他年度。")
{
    /// <summary>The year that was asked for.</summary>
    public int FiscalYear { get; } = fiscalYear;
}
