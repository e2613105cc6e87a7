using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages.Forms;

public sealed class SourceLinesTests
{
    private static readonly EvaluationForm Form = new()
    {
        Title = new("项目支出绩效目标自评表", SourcePlace.OnLine(2)),
        Kind = FormKind.ProjectSelfEvaluation,
        Place = new SourcePlace(2, 8),
        Indicators =
        [
            new IndicatorRow
            {
                Level3 = new("培训期数", SourcePlace.OnLine(4)),
                Reason = new("部分期数推迟到下年举办", new SourcePlace(5, 6)),
                Place = SourcePlace.OnLine(4),
            },
        ],
    };

    private static readonly IReadOnlyList<string> Text = [.. Enumerable.Range(1, 10).Select(line => $"第{line}行的文字")];

    [Fact]
    public void Every_line_of_the_file_is_shown_with_its_number()
    {
        var lines = SourceLines.Of(Text, Form, []);

        Assert.Equal(Enumerable.Range(1, 10), lines.Select(line => line.Number));
        Assert.Equal("第7行的文字", lines[6].Text);
    }

    [Fact]
    public void Lines_that_a_value_was_read_from_are_told_apart() =>
        Assert.Equal([2, 4, 5, 6], SourceLines.Of(Text, Form, []).Where(line => line.HasValue).Select(line => line.Number));

    [Fact]
    public void Lines_of_another_form_in_the_file_are_told_apart() =>
        Assert.Equal([1, 9, 10], SourceLines.Of(Text, Form, []).Where(line => !line.IsOfForm).Select(line => line.Number));

    [Fact]
    public void A_line_shows_the_gravest_of_its_findings_and_all_messages()
    {
        var lines = SourceLines.Of(Text, Form,
        [
            (new LineRange(4, 4), Severity.Info, "提示一"),
            (new LineRange(4, 5), Severity.Error, "错误一"),
        ]);

        Assert.Equal(Severity.Error, lines[3].Severity);
        Assert.Equal("提示一\n错误一", lines[3].Messages);
        Assert.Equal("错误一", lines[4].Messages);
        Assert.Null(lines[5].Severity);
    }

    [Fact]
    public void A_very_long_file_is_shown_around_its_form()
    {
        var text = Enumerable.Range(1, SourceLines.MostLines + 500).Select(line => $"{line}").ToList();
        var form = Form with { Place = new SourcePlace(1000, 1100) };

        var lines = SourceLines.Of(text, form, []);

        Assert.Equal(970, lines[0].Number);
        Assert.Equal(1130, lines[^1].Number);
    }

    [Fact]
    public void A_file_without_text_shows_nothing() => Assert.Empty(SourceLines.Of([], Form, []));
}
