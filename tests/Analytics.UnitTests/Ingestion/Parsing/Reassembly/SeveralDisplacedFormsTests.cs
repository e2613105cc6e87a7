namespace Analytics.UnitTests.Ingestion.Parsing.Reassembly;

/// <summary>Several forms in one text, each with its title somewhere in its midst.</summary>
public sealed class SeveralDisplacedFormsTests
{
    private static readonly string[] Projects = ["农村公路安全生命防护工程", "危旧桥梁改造", "港航锚地疏浚"];

    [Theory]
    [InlineData("FHUTLOGCE", "\n\n\n\n")]
    [InlineData("FHUTLOGCE", "\n")]
    [InlineData("HULGOCEFT", "\n\n\n\n")]
    [InlineData("HULGOCEFT", "\n")]
    [InlineData("TGHULFOCE", "\n")]
    public void Each_form_keeps_its_own_parts(string order, string gap)
    {
        var text = string.Join(gap, Projects.Select((project, i) => FormOf(order, project, 1180.50m + i)));

        var forms = Texts.Read(text).Forms.Select(form => form.Form).ToList();

        Assert.Equal(Projects, forms.Select(form => form.ProjectName?.Value));
        Assert.Equal([1180.50m, 1181.50m, 1182.50m], forms.Select(form => form.TotalFunding?.AdjustedBudget?.Value));
        Assert.All(forms, form => Assert.Equal(9, form.Indicators.Count));
        Assert.Equal(Projects, forms.Select(form => form.Indicators[0].Level3?.Value));
        Assert.All(forms, form => Assert.Equal(97.83m, form.TotalScore?.Value));
        Assert.All(forms, form => Assert.NotNull(form.Conclusion));
    }

    private static string FormOf(string order, string project, decimal budget)
    {
        var roads = InventedParts.Roads;
        return InventedParts.Text(order.Select(part => part switch
            {
                'T' => [.. roads.Title, "", .. roads.Head],
                'F' => roads.Funding,
                'G' => roads.Goals,
                'H' => roads.Header,
                'U' => roads.UpperRows,
                'L' => roads.LowerRows,
                'O' => roads.Total,
                'C' => roads.Conclusion,
                _ => roads.Foot,
            }))
            .Replace("农村公路安全生命防护工程", project, StringComparison.Ordinal)
            .Replace("安装波形护栏里程", project, StringComparison.Ordinal)
            .Replace("1,180.50", budget.ToString("N2", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
