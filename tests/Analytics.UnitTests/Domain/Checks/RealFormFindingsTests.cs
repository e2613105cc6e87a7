using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Domain.Checks;

/// <summary>The real forms from the file to the findings of the rules about numbers; the arithmetic was checked by hand.</summary>
public sealed class RealFormFindingsTests
{
    [RealFormsFact]
    public async Task The_form_with_79_23_percent_shows_its_cut_its_year_and_its_low_target()
    {
        var form = (await FormsOf("000"))[0];

        Assert.Equal(
            [("year-mismatch", 7, null), ("budget-cut-to-match", 19, null), ("actual-repeats-target", 85, null), ("target-too-low", 97, 6), ("heavy-indicator", 136, 14)],
            Keys(form));
        Assert.Equal("261458 / 261458 = 100.00%", NumberFindings(form)[1].Found);
        Assert.Equal("261458 / 330000 = 79.23%", NumberFindings(form)[1].Expected);
        Assert.StartsWith("11 / 13：", NumberFindings(form)[2].Found, StringComparison.Ordinal);
        Assert.Equal("248个 / 50个 = 496.00%", NumberFindings(form)[3].Found);
        Assert.DoesNotContain(NumberFindings(form), finding => finding.Severity == Severity.Error);
    }

    [RealFormsFact]
    public async Task The_form_with_37_49_percent_shows_its_cut_and_its_year()
    {
        var form = (await FormsOf("000"))[1];

        Assert.Equal(
            [
                ("year-mismatch", 165, null), ("budget-cut-to-match", 177, null), ("actual-repeats-target", 229, null), ("heavy-indicator", 271, 11),
                ("measure-mismatch", 281, 12),
            ],
            Keys(form));
        Assert.Equal("29994 / 80000 = 37.49%", NumberFindings(form)[1].Expected);
    }

    [RealFormsFact]
    public async Task The_forms_of_a_new_department_have_no_error_but_one_does_not_spend_what_its_costs_say()
    {
        var forms = await FormsOf("002");

        Assert.Equal([("budget-increase", 16, null), ("target-too-low", 61, 2), ("heavy-indicator", 105, 11)], Keys(forms[0]));
        Assert.Equal([("budget-increase", 150, null), ("target-too-low", 209, 2), ("cost-actuals", 235, null), ("heavy-indicator", 249, 11)], Keys(forms[1]));
        Assert.DoesNotContain(forms.SelectMany(form => form.Findings), finding => finding.Severity == Severity.Error);
        Assert.All(forms, form => Assert.Null(form.Recomputed.ExecutionRateInitial));
    }

    [RealFormsFact]
    public async Task The_form_with_a_missing_output_states_its_score_correctly()
    {
        var form = Assert.Single(await FormsOf("004"));

        Assert.Equal([("actual-repeats-target", 76, null), ("output-missing-money-spent", 80, 3)], Keys(form));
        Assert.StartsWith("15 / 16：", NumberFindings(form)[0].Found, StringComparison.Ordinal);
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
    public async Task A_form_in_scrambled_order_is_accused_of_its_own_errors_alone()
    {
        var form = Assert.Single(await FormsOf("001"));

        Assert.Equal(
            [
                ("execution-score", 6, null), ("budget-increase", 6, null),
                ("overspend-full-score", 219, 13), ("overspend-full-score", 227, 15),
            ],
            Keys(form));
    }

    private static async Task<IReadOnlyList<CheckedForm>> FormsOf(string digits) =>
        (await FormImporter.CreateDefault().ReadFileAsync(RealForms.PathOf(digits), CancellationToken.None)).Forms;

    private static IEnumerable<(string Rule, int Line, int? Indicator)> Keys(CheckedForm form) =>
        NumberFindings(form).Select(finding => (finding.Rule, finding.Place.Line, finding.IndicatorIndex));

    private static List<Finding> NumberFindings(CheckedForm form) =>
        [.. form.Findings.Where(finding => !RealFormTextFindingsTests.TextRules.Contains(finding.Rule))];
}
