using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks;

/// <summary>Changes one thing of a form.</summary>
internal static class FormChanges
{
    public static EvaluationForm With(this EvaluationForm form, int index, Func<IndicatorRow, IndicatorRow> change) =>
        form with { Indicators = [.. form.Indicators.Select((row, i) => i == index ? change(row) : row)] };

    public static EvaluationForm Fund(this EvaluationForm form, int index, Func<FundingLine, FundingLine> change) =>
        form with { Funding = [.. form.Funding.Select((line, i) => i == index ? change(line) : line)] };

    public static EvaluationForm Funded(this EvaluationForm form, Func<FundingLine, FundingLine> change) => form.Fund(0, change);

    public static EvaluationForm Totalled(this EvaluationForm form, decimal total) => form with { TotalScore = TestForms.Read(total, 148) };

    /// <summary>Other amounts with their rate and score, without parts.</summary>
    public static EvaluationForm Budgeted(this EvaluationForm form, decimal initial, decimal adjusted, decimal executed, decimal ratePercent, decimal score) =>
        form with { Funding = [TestForms.Funding(initial, adjusted, executed, form.TotalFunding!.Weight!.Value, ratePercent, score)] };
}
