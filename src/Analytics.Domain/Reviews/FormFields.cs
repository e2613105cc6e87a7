using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Reviews;

/// <summary>The fields of a form that a person may confirm or correct.</summary>
public static class FormFields
{
    private static readonly FormField[] OfForm =
    [
        Head("fiscal_year", FieldTypes.Year, form => form.FiscalYear, (form, value) => form with { FiscalYear = value }),
        Head("filed_on", FieldTypes.Date, form => form.FiledOn, (form, value) => form with { FiledOn = value }),
        Head("level1_project", FieldTypes.Text, form => form.Level1Project, (form, value) => form with { Level1Project = value }),
        Head("project_name", FieldTypes.Text, form => form.ProjectName, (form, value) => form with { ProjectName = value }),
        Head("competent_department", FieldTypes.Text, form => form.CompetentDepartment, (form, value) => form with { CompetentDepartment = value }),
        Head("department_code", FieldTypes.Text, form => form.DepartmentCode, (form, value) => form with { DepartmentCode = value }),
        Head("implementing_unit", FieldTypes.Text, form => form.ImplementingUnit, (form, value) => form with { ImplementingUnit = value }),

        // What a person says about the unit settles it: nothing is left to infer.
        Head(
            "currency_unit",
            FieldTypes.Unit,
            form => form.CurrencyUnit ?? form.InferredCurrencyUnit,
            (form, value) => form with { CurrencyUnit = value, InferredCurrencyUnit = null }),
        Head("expected_goal", FieldTypes.Text, form => form.ExpectedGoal, (form, value) => form with { ExpectedGoal = value }),
        Head("actual_goal", FieldTypes.Text, form => form.ActualGoal, (form, value) => form with { ActualGoal = value }),
        Head("total_weight", FieldTypes.Points, form => form.TotalWeight, (form, value) => form with { TotalWeight = value }),
        Head("total_score", FieldTypes.Points, form => form.TotalScore, (form, value) => form with { TotalScore = value }),
        Head("rating", FieldTypes.Rating, form => form.Rating, (form, value) => form with { Rating = value }),
        Head("conclusion", FieldTypes.Text, form => form.Conclusion, (form, value) => form with { Conclusion = value }),
        Head("contact", FieldTypes.Text, form => form.Contact, (form, value) => form with { Contact = value }),
    ];

    /// <summary>All fields of a form, those that it leaves empty included.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The fields: of the form itself, of its funding rows, of its indicators.</returns>
    public static IEnumerable<FormField> Of(EvaluationForm form) =>
    [
        .. OfForm,
        .. Enumerable.Range(0, form.Funding.Count).SelectMany(OfFunding),
        .. Enumerable.Range(0, form.Indicators.Count).SelectMany(OfIndicator),
    ];

    /// <summary>The field of a path.</summary>
    /// <param name="form">The form.</param>
    /// <param name="path">The path.</param>
    /// <returns>The field; null where the form has no such row or there is no such field.</returns>
    public static FormField? Find(EvaluationForm form, FieldPath path)
    {
        var fields = path switch
        {
            { List: null } => OfForm,
            { List: FieldPath.Funding } when path.Index < form.Funding.Count => OfFunding(path.Index),
            { List: FieldPath.Indicators } when path.Index < form.Indicators.Count => OfIndicator(path.Index),
            _ => [],
        };
        return fields.FirstOrDefault(field => field.Path.Name == path.Name);
    }

    private static FormField[] OfFunding(int index)
    {
        var row = new RowFields<FundingLine>(FieldPath.Funding, index, form => form.Funding, (form, rows) => form with { Funding = rows });
        return
        [
            row.Required("source", FieldTypes.Text, line => line.Source, (line, value) => line with { Source = value }),
            row.Of("initial_budget", FieldTypes.Amount, line => line.InitialBudget, (line, value) => line with { InitialBudget = value }),
            row.Of("adjusted_budget", FieldTypes.Amount, line => line.AdjustedBudget, (line, value) => line with { AdjustedBudget = value }),
            row.Of("executed", FieldTypes.Amount, line => line.Executed, (line, value) => line with { Executed = value }),
            row.Of("weight", FieldTypes.Points, line => line.Weight, (line, value) => line with { Weight = value }),
            row.Of("rate_percent", FieldTypes.Percent, line => line.RatePercent, (line, value) => line with { RatePercent = value }),
            row.Of("score", FieldTypes.Points, line => line.Score, (line, value) => line with { Score = value }),
        ];
    }

    private static FormField[] OfIndicator(int index)
    {
        var row = new RowFields<IndicatorRow>(FieldPath.Indicators, index, form => form.Indicators, (form, rows) => form with { Indicators = rows });
        return
        [
            row.Of("level1", FieldTypes.Text, line => line.Level1, (line, value) => line with { Level1 = value }),
            row.Of("level2", FieldTypes.Text, line => line.Level2, (line, value) => line with { Level2 = value }),
            row.Of("level3", FieldTypes.Text, line => line.Level3, (line, value) => line with { Level3 = value }),
            row.Of("target", FieldTypes.Text, line => line.Target, (line, value) => line with { Target = value }),
            row.Of("actual", FieldTypes.Text, line => line.Actual, (line, value) => line with { Actual = value }),
            row.Of("weight", FieldTypes.Points, line => line.Weight, (line, value) => line with { Weight = value }),
            row.Of("score", FieldTypes.Points, line => line.Score, (line, value) => line with { Score = value }),
            row.Of("reason", FieldTypes.Text, line => line.Reason, (line, value) => line with { Reason = value }),
        ];
    }

    private static FormField Head<T>(
        string name, FieldType<T> type, Func<EvaluationForm, Reading<T>?> get, Func<EvaluationForm, Reading<T>?, EvaluationForm> set) =>
        new(
            FieldPath.OfForm(name),
            type.Kind,
            isRequired: false,
            form => type.ToText(get(form)),
            (form, value) => set(form, type.FromText(value)));
}
