using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;

namespace Analytics.UnitTests.Reports.Sheets;

public sealed class FormTablesTests
{
    private static readonly SourcePlace Place = new(7, 7);

    private static readonly EvaluationForm Form = new()
    {
        Kind = FormKind.ProjectSelfEvaluation,
        Title = Read("项目支出绩效目标自评表"),
        Place = Place,
        TotalScore = Read(98m),
        Indicators =
        [
            new() { Level3 = Read("=培训人数"), Target = Read("≥100人"), Actual = Read("90人"), Weight = Read(10m), Score = Read(10m), Reason = Read("人员变动"), Place = new(12, 12) },
            new() { Level3 = Read("完成及时率"), Place = new(13, 13) },
        ],
        Funding = [new() { Source = Read("年度资金总额"), IsTotal = true, InitialBudget = Read(330_000m), Executed = Read(261_458m), RatePercent = Read(79.23m), Place = new(9, 9) }],
    };

    private static readonly RecomputedScores Recomputed = new()
    {
        RuleSet = "test",
        ExecutionScore = 7.92m,
        ExecutionExplanation = new("10 × 79.23%", "第一条"),
        IndicatorScores = [9m],
        IndicatorExplanations = [new("90 ÷ 100 × 10", "第二条")],
        TotalScore = 96m,
    };

    [Fact]
    public void An_indicator_tells_its_score_beside_the_recomputed_one_and_its_arithmetic()
    {
        var table = FormTables.Indicators(Form, Recomputed);

        Assert.Equal((10m, 9m, "90 ÷ 100 × 10", "第二条", 12m), (Cell(table, "得分").Number, Cell(table, "复算得分").Number, Cell(table, "复算过程").Words, Cell(table, "依据").Words, Cell(table, "行").Number));
        Assert.Equal((98m, 96m), (table.Total![6].Number, table.Total[7].Number));
    }

    [Fact]
    public void What_an_indicator_does_not_give_stays_absent()
    {
        var table = FormTables.Indicators(Form, Recomputed);

        Assert.Equal([null, null, null], new[] { "分值", "得分", "复算得分" }.Select(title => Cell(table, title, row: 1).Number));
        Assert.Equal((null as string, null as string), (Cell(table, "实际完成值", row: 1).Words, Cell(table, "复算过程", row: 1).Words));
    }

    [Fact]
    public void The_money_is_in_yuan_and_its_rate_a_fraction()
    {
        var table = FormTables.Funding(Form, Recomputed);

        Assert.Equal((330_000m, null, 261_458m, 0.7923m, 7.92m), (Cell(table, "年初预算").Number, Cell(table, "调整后预算").Number, Cell(table, "全年执行").Number, Cell(table, "执行率（表中所填）").Number, Cell(table, "复算得分").Number));
    }

    [Fact]
    public void A_form_of_approved_targets_has_no_total() =>
        Assert.Null(FormTables.Indicators(Form with { Kind = FormKind.ProjectTargetApproval }, Recomputed).Total);

    private static Reading<TValue> Read<TValue>(TValue value) => new(value, Place);

    private static ReportCell Cell(ReportTable table, string title, int row = 0)
    {
        Assert.All(table.Rows, cells => Assert.Equal(table.Columns.Count, cells.Count));
        return table.Rows[row][table.Columns.Select(column => column.Title).ToList().IndexOf(title)];
    }
}
