using Analytics.Cli.Bench.Accuracy;
using Analytics.Domain.Forms;
using Analytics.Samples.Truth;

namespace Analytics.UnitTests.Cli.Bench.Accuracy;

public sealed class FormComparerTests
{
    private static readonly SourcePlace Somewhere = SourcePlace.OnLine(1);

    private static readonly TruthForm Truth = new()
    {
        Title = "项目支出绩效目标自评表",
        Kind = "project_self_evaluation",
        ProjectName = "城市管网疏通",
        TotalScore = 98.5m,
    };

    [Fact]
    public void Blanks_and_widths_of_signs_do_not_count()
    {
        var fields = FormComparer.Compare([Truth with { Contact = "江明(办公室)" }], [Form() with { Contact = new("江 明（办公室）", Somewhere) }]);

        Assert.Equal(FieldOutcome.Right, Assert.Single(fields, field => field.Field == "contact").Outcome);
    }

    [Fact]
    public void A_number_that_was_not_read_is_missing()
    {
        var field = Assert.Single(FormComparer.Compare([Truth], [Form() with { TotalScore = null }]), each => each.Field == "total_score");

        Assert.Equal((FieldOutcome.Missing, true, "98.5", null), (field.Outcome, field.IsNumber, field.Expected, field.Got));
    }

    [Fact]
    public void A_number_that_is_not_printed_is_invented()
    {
        var field = Assert.Single(FormComparer.Compare([Truth], [Form() with { TotalWeight = new(100m, Somewhere, 0.8m) }]), each => each.Field == "total_weight");

        Assert.Equal((FieldOutcome.Invented, 0.8m), (field.Outcome, field.Confidence));
    }

    [Fact]
    public void A_form_that_was_not_found_has_all_its_values_missing() =>
        Assert.All(FormComparer.Compare([Truth], []), field => Assert.Equal(FieldOutcome.Missing, field.Outcome));

    [Fact]
    public void Forms_are_paired_by_their_projects_when_one_of_them_is_lost()
    {
        var fields = FormComparer.Compare([Truth with { ProjectName = "图书购置" }, Truth], [Form()]);

        Assert.Equal([FieldOutcome.Missing, FieldOutcome.Right], fields.Where(field => field.Field == "project_name").Select(field => field.Outcome));
    }

    [Fact]
    public void Only_sure_errors_outside_of_review_are_silent()
    {
        var tally = new AccuracyTally();
        var wrong = new FieldComparison("total_score", "0", IsNumber: true, FieldOutcome.Wrong, "98", "89", 1m);

        tally.Add(wrong, isReviewed: true);
        tally.Add(wrong with { Confidence = 0.9m }, isReviewed: false);
        tally.Add(wrong with { Outcome = FieldOutcome.Missing, Got = null, Confidence = null }, isReviewed: false);
        Assert.Equal(0, tally.Silent);

        tally.Add(wrong, isReviewed: false);
        Assert.Equal(1, tally.Silent);
    }

    [Fact]
    public void F1_counts_a_wrong_value_as_missing_and_as_invented()
    {
        var tally = new AccuracyTally();
        var field = new FieldComparison("total_score", "0", IsNumber: true, FieldOutcome.Right, "98", "98", 1m);
        foreach (var outcome in new[] { FieldOutcome.Right, FieldOutcome.Right, FieldOutcome.Right, FieldOutcome.Wrong })
            tally.Add(field with { Outcome = outcome }, isReviewed: false);

        Assert.Equal(0.75, tally.F1);
    }

    private static EvaluationForm Form() => new()
    {
        Title = new("项目支出绩效目标自评表", Somewhere),
        Kind = FormKind.ProjectSelfEvaluation,
        ProjectName = new("城市管网疏通", Somewhere),
        TotalScore = new(98.5m, Somewhere),
        Place = Somewhere,
    };
}
