using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Files;

/// <summary>Everything that a form says, without where it stands: what two files of one form must agree on.</summary>
internal static class FormValues
{
    /// <summary>The values, one a line.</summary>
    public static List<string> Of(EvaluationForm form) =>
    [
        $"{form.Title?.Value}|{form.Kind}|{form.FiscalYear?.Value}|{form.FiledOn?.Value:yyyy-MM-dd}|{form.CurrencyUnit?.Value}",
        $"{form.ProjectName?.Value}|{form.CompetentDepartment?.Value}|{form.DepartmentCode?.Value}|{form.ImplementingUnit?.Value}",
        .. form.Funding.Select(line => $"{line.Source.Value}|{line.InitialBudget?.Value}|{line.AdjustedBudget?.Value}|{line.Executed?.Value}|{line.Weight?.Value}|{line.RatePercent?.Value}|{line.Score?.Value}"),
        $"{form.ExpectedGoal?.Value}|{form.ActualGoal?.Value}",
        .. form.Indicators.Select(row => $"{row.Level1?.Value}|{row.Level2?.Value}|{row.Level3?.Value}|{row.Target?.Value}|{row.Actual?.Value}|{row.Weight?.Value}|{row.Score?.Value}|{row.Reason?.Value}"),
        $"{form.TotalWeight?.Value}|{form.TotalScore?.Value}|{form.Rating?.Value}|{form.Conclusion?.Value}|{form.Contact?.Value}",
    ];
}
