using Analytics.Domain.Forms;
using Analytics.Warehouse.Loading;

namespace Analytics.UnitTests.Warehouse.Loading;

public sealed class FormIdentityTests
{
    [Fact]
    public void A_form_filed_anew_has_the_identity_of_the_earlier_one() =>
        Assert.Equal(FormIdentity.HashesOf([Form("甲项目")]), FormIdentity.HashesOf([Form(" 甲项目 ") with { TotalScore = new(91m, SourcePlace.OnLine(9)) }]));

    [Fact]
    public void A_form_without_year_department_or_project_has_no_identity()
    {
        Assert.Equal([null, null, null], FormIdentity.HashesOf(
        [
            Form("甲项目") with { FiscalYear = null },
            Form("甲项目") with { CompetentDepartment = null },
            Form("甲项目") with { ProjectName = null },
        ]));
        Assert.NotNull(FormIdentity.HashesOf([Form("甲项目") with { ProjectName = null, Kind = FormKind.DepartmentSelfEvaluation }])[0]);
    }

    [Fact]
    public void Two_different_forms_of_one_identity_in_one_file_are_both_kept()
    {
        var hashes = FormIdentity.HashesOf([Form("甲项目"), Form("甲项目") with { TotalScore = new(91m, SourcePlace.OnLine(9)) }]);

        Assert.NotEqual(hashes[0], hashes[1]);
    }

    [Fact]
    public void A_form_repeated_word_for_word_is_one_form_wherever_it_stands()
    {
        var hashes = FormIdentity.HashesOf([Form("甲项目", line: 2), Form("甲项目", line: 90)]);

        Assert.Equal(hashes[0], hashes[1]);
    }

    [Fact]
    public void A_reading_comes_back_from_its_JSON_as_it_was()
    {
        var form = Form("甲“项目”\n") with { Problems = [new("x", "待复核", SourcePlace.OnLine(4))] };

        Assert.Equal(ReadingJson.Write(form), ReadingJson.Write(ReadingJson.ReadForm(ReadingJson.Write(form))));
        Assert.Equal(form.ProjectName, ReadingJson.ReadForm(ReadingJson.Write(form)).ProjectName);
        Assert.True(ReadingJson.ReadForm(ReadingJson.Write(form)).NeedsReview);
    }

    private static EvaluationForm Form(string project, int line = 2) => TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m)) with
    {
        ProjectName = new(project, SourcePlace.OnLine(line)),
        CompetentDepartment = new("云岭市文化馆", SourcePlace.OnLine(line)),
        Place = new(line, line + 50),
    };
}
