using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Files;

/// <summary>The education bureau's form of 2024 in the shipped samples, which the invented files of all formats hold.</summary>
internal static class ExpectedForm
{
    public static void AssertSameAsText(SourceDocument document)
    {
        Assert.Null(document.Rejection);
        var expected = Assert.Single(Texts.ReadTestData("samples", "云溪市教育局2024.txt").Forms).Form;
        var form = Assert.Single(document.Forms).Form;
        Assert.Empty(form.Problems);
        Assert.Equal(Texts.Rows(expected), Texts.Rows(form));
        Assert.Equal(expected.Indicators.Select(row => row.Level1?.Value), form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal(Head(expected), Head(form));
        Assert.Equal(Funding(expected), Funding(form));
    }

    private static object?[] Head(EvaluationForm form) =>
    [
        form.Title.Value, form.Kind, form.FiscalYear?.Value, form.FiledOn?.Value, form.ProjectName?.Value, form.CompetentDepartment?.Value, form.DepartmentCode?.Value,
        form.ImplementingUnit?.Value, form.CurrencyUnit?.Value, form.ExpectedGoal?.Value, form.ActualGoal?.Value, form.TotalWeight?.Value, form.TotalScore?.Value,
        form.Rating?.Value, form.Conclusion?.Value, form.Contact?.Value,
    ];

    private static IEnumerable<object?> Funding(EvaluationForm form) => form.Funding.Select(line => (object?)(
        line.Source.Value, line.InitialBudget?.Value, line.AdjustedBudget?.Value, line.Executed?.Value, line.Weight?.Value, line.RatePercent?.Value, line.Score?.Value));
}
