using Analytics.Domain.Forms;
using Analytics.Domain.Reviews;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Forms;

/// <summary>Names of fields in the words of the forms.</summary>
internal static class FieldNames
{
    /// <summary>The name of a field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="path">The field.</param>
    /// <param name="rowName">Name of its row where the form no longer has the row; null else.</param>
    /// <returns>Such as 指标“培训期数”：得分.</returns>
    public static string Of(EvaluationForm form, string path, string? rowName = null)
    {
        if (path == ValueReview.ProblemsPath || FieldPath.Parse(path) is not { } parsed)
            return FormsText.FieldProblems;
        var name = OfColumn(parsed);
        return parsed.List switch
        {
            FieldPath.Funding => FormsText.FieldOfFunding.With(rowName ?? form.Funding.ElementAtOrDefault(parsed.Index)?.Source.Value, name),
            FieldPath.Indicators => (rowName ?? form.Indicators.ElementAtOrDefault(parsed.Index)?.Level3?.Value) is { } indicator
                ? FormsText.FieldOfIndicator.With(indicator, name)
                : FormsText.FieldOfIndicatorNumber.With(parsed.Index + 1, name),
            _ => name,
        };
    }

    private static string OfColumn(FieldPath path) => (path.List, path.Name) switch
    {
        (null, "fiscal_year") => FormsText.FiscalYear,
        (null, "filed_on") => FormsText.FiledOn,
        (null, "level1_project") => FormsText.Level1Project,
        (null, "project_name") => FormsText.ProjectName,
        (null, "competent_department") => FormsText.CompetentDepartment,
        (null, "department_code") => FormsText.DepartmentCode,
        (null, "implementing_unit") => FormsText.ImplementingUnit,
        (null, "currency_unit") => FormsText.CurrencyUnit,
        (null, "expected_goal") => FormsText.ExpectedGoal,
        (null, "actual_goal") => FormsText.ActualGoal,
        (null, "total_weight") => FormsText.TotalWeight,
        (null, "total_score") => FormsText.TotalPrinted,
        (null, "rating") => FormsText.SelfRating,
        (null, "conclusion") => FormsText.Conclusion,
        (null, "contact") => FormsText.Contact,
        (FieldPath.Funding, "source") => FormsText.FundingSource,
        (FieldPath.Funding, "initial_budget") => FormsText.FundingInitial,
        (FieldPath.Funding, "adjusted_budget") => FormsText.FundingAdjusted,
        (FieldPath.Funding, "executed") => FormsText.FundingExecuted,
        (FieldPath.Funding, "rate_percent") => FormsText.Rate,
        (FieldPath.Indicators, "level1") => FormsText.Level1,
        (FieldPath.Indicators, "level2") => FormsText.Level2,
        (FieldPath.Indicators, "level3") => FormsText.Level3,
        (FieldPath.Indicators, "target") => FormsText.Target,
        (FieldPath.Indicators, "actual") => FormsText.Actual,
        (FieldPath.Indicators, "reason") => FormsText.Reason,
        (_, "weight") => FormsText.Weight,
        (_, "score") => FormsText.Score,
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "No such field."),
    };
}
