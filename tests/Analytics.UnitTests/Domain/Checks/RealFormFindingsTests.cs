using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Domain.Checks;

/// <summary>The real forms from the file to the findings; the arithmetic was checked by hand.</summary>
public sealed class RealFormFindingsTests
{
    [RealFormsFact]
    public async Task The_form_with_79_23_percent_shows_its_cut_its_year_and_its_low_target()
    {
        var form = (await FormsOf("000"))[0];

        Assert.Equal([("year-mismatch", 7, null), ("budget-cut-to-match", 19, null), ("target-too-low", 97, 6)], Keys(form));
        Assert.Equal("261458 / 261458 = 100.00%", form.Findings[1].Found);
        Assert.Equal("261458 / 330000 = 79.23%", form.Findings[1].Expected);
        Assert.Equal("248个 / 50个 = 496.00%", form.Findings[2].Found);
        Assert.All(form.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [RealFormsFact]
    public async Task The_form_with_37_49_percent_shows_its_cut_and_its_year()
    {
        var form = (await FormsOf("000"))[1];

        Assert.Equal([("year-mismatch", 165, null), ("budget-cut-to-match", 177, null)], Keys(form));
        Assert.Equal("29994 / 80000 = 37.49%", form.Findings[1].Expected);
    }

    [RealFormsFact]
    public async Task The_forms_of_a_new_department_are_in_order_but_for_two_low_targets()
    {
        var forms = await FormsOf("002");

        Assert.Equal([("target-too-low", 61, 2)], Keys(forms[0]));
        Assert.Equal([("target-too-low", 209, 2)], Keys(forms[1]));
        Assert.DoesNotContain(forms.SelectMany(form => form.Findings), finding => finding.Severity == Severity.Error);
        Assert.All(forms, form => Assert.Null(form.Recomputed.ExecutionRateInitial));
    }

    [RealFormsFact]
    public async Task The_form_with_a_missed_output_states_its_score_correctly()
    {
        var form = Assert.Single(await FormsOf("004"));

        Assert.Empty(form.Findings);
        Assert.Equal(0m, form.Recomputed.IndicatorScores[3]); // 004:80
    }

    [RealFormsFact]
    public async Task The_recomputed_totals_of_correctly_scored_forms_are_the_printed_ones()
    {
        List<CheckedForm> forms = [.. await FormsOf("000"), .. await FormsOf("002"), .. await FormsOf("004")];

        Assert.Equal([98.58m, 97.75m, 99.84m, 99.92m, 98m], forms.Select(form => form.Recomputed.TotalScore));
        Assert.All(forms, form => Assert.Equal(form.Form.TotalScore!.Value, form.Recomputed.TotalScore));
        Assert.All(forms, form => Assert.Equal(Rating.Excellent, form.Recomputed.Rating));
    }

    [RealFormsFact]
    public async Task Approved_targets_have_no_findings_and_no_scores()
    {
        var forms = await FormsOf("003");

        Assert.NotEmpty(forms);
        Assert.All(forms, form =>
        {
            Assert.Empty(form.Findings);
            Assert.Null(form.Recomputed.TotalScore);
        });
    }

    [RealFormsFact]
    public async Task A_form_in_scrambled_order_is_accused_of_no_false_sums()
    {
        var form = Assert.Single(await FormsOf("001"));

        Assert.DoesNotContain(form.Findings, finding => finding.Rule is "weights-total" or "score-total" or "indicator-score");
    }

    private static async Task<IReadOnlyList<CheckedForm>> FormsOf(string digits) =>
        (await FormImporter.CreateDefault().ReadFileAsync(RealForms.PathOf(digits), CancellationToken.None)).Forms;

    private static IEnumerable<(string Rule, int Line, int? Indicator)> Keys(CheckedForm form) =>
        form.Findings.Select(finding => (finding.Rule, finding.Place.Line, finding.IndicatorIndex));
}
