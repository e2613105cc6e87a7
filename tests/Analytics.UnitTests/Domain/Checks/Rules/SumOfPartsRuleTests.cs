using Analytics.Domain.Checks;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class SumOfPartsRuleTests
{
    private const string Rule = "sum-of-parts";

    [Fact]
    public void Seven_hundred_and_nineteen_against_its_parts_is_found_in_the_row()
    {
        var form = TestForms.SelfEvaluation(null, TestForms.Row("培训次数≥4次，培训人数≥600人", "共举办5个培训班次，全年参加培训人数719人，其中党务干部273人，入党积极分子133人，发展对象113人。", 5m, 5m, line: 178)); // 001:178

        var finding = Assert.Single(form.FindingsOf(Rule));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal((178, 0), (finding.Place.Line, finding.IndicatorIndex));
        Assert.Equal("719人", finding.Found);
        Assert.Equal("273 + 133 + 113 = 519", finding.Expected);
    }

    [Theory]
    [InlineData("全年开展督导60次，其中上半年25次、下半年25次。", "25 + 25 = 50")]
    [InlineData("共发放补贴1,200户（其中城区500户，乡镇800户）。", "500 + 800 = 1300")]
    [InlineData("安排资金12万元，其中设备6.5万元、培训45000元。", "6.5 + 4.5 = 11")]
    [InlineData("线上培训30人，线下培训20人，合计60人。", "30 + 20 = 50")]
    [InlineData("举办活动9场，分别为春季4场、秋季4场。", "4 + 4 = 8")]
    [InlineData("开展巡查12次：汛期5次、枯水期6次。", "5 + 6 = 11")]
    [InlineData("共培训10人，其中业务骨干12人。", "12")]
    [InlineData("共培训100人，其中高中以上30人、高中以下60人。", "30 + 60 = 90")]
    [InlineData("全年开展督导60次，其中上半年15次、下半年15次。", "15 + 15 = 30")]
    [InlineData("累计发放资料1200份，包括宣传册700份、折页300份、海报250份。", "700 + 300 + 250 = 1250")]
    [InlineData("新建设施45处（一期20处、二期15处、三期12处）。", "20 + 15 + 12 = 47")]
    public void A_total_that_is_not_its_parts_is_found_in_the_narrative(string narrative, string arithmetic)
    {
        var finding = Assert.Single(Findings(narrative));

        Assert.Equal(arithmetic, finding.Expected);
        Assert.Equal(50, finding.Place.Line);
    }

    [Theory]
    [InlineData("全年参加培训人数519人，其中党务干部273人，入党积极分子133人，发展对象113人。")] // 001:107
    [InlineData("共培训500人，其中女性210人、骨干40人。")]
    [InlineData("共培训500人，其中重点行业120人、园区200人。")]
    [InlineData("召开会议12次，其中专题会3次、调度会4次等。")]
    [InlineData("接待群众200余人，其中来访80人、来电60人。")]
    [InlineData("共培训500人，其中骨干120人。")]
    [InlineData("共培训12期，其中线上5期、线下7期；外出考察2期。")]
    [InlineData("共培训12期，其中线上5期、线下7期，累计办班30期。")]
    [InlineData("共培训500人，其中女性210人、党员300人。")]
    [InlineData("共培训100人，其中高中以上30人、骨干80人。")]
    [InlineData("检查场所300处，其中发现隐患25处，整改24处。")]
    [InlineData("新建设施45处（一期20处、二期15处、三期10处）。")]
    [InlineData("培训500人（较上年增加50人、增加3场）。")]
    [InlineData("走访企业300家（重点企业40家）。")]
    [InlineData("培训12次、500人，其中线上5次、线下7次。")]
    [InlineData("办结率98%，其中上半年97%、下半年99%。")]
    [InlineData("2024年12月完成3项，其中验收2项、在建1项。")]
    [InlineData("开展直播200余场，带货金额700余万元，推荐培训20余人次。")] // 004
    [InlineData("安排资金12万元，其中设备6.5万元、培训55000元。")]
    [InlineData("")]
    public void Sums_that_add_up_examples_and_rounded_numbers_are_in_order(string narrative) => Assert.Empty(Findings(narrative));

    [Fact]
    public void A_count_that_the_narrative_gives_otherwise_is_found_once()
    {
        var row = TestForms.Row("≥600人", "719人", 5m, 5m) with { Level3 = TestForms.Read("参训党务干部人数", 80) };
        var form = TestForms.SelfEvaluation(null, row) with { ActualGoal = TestForms.Read("全年参训党务干部519人，成效明显。", 50) };

        var finding = Assert.Single(form.FindingsOf(Rule));
        Assert.Equal(("719人", "519人", 0), (finding.Found, finding.Expected, finding.IndicatorIndex));
    }

    [Theory]
    [InlineData("全年参训党务干部719人。")]
    [InlineData("上半年参训党务干部300人，全年参训党务干部719人。")]
    [InlineData("参训党务干部300人，全年参训党务干部719人。")]
    [InlineData("参训党务干部约700人。")]
    [InlineData("乡镇参训党务干部210人。")]
    [InlineData("本年参训党务干部719人。")]
    [InlineData("参训党务干部5批次。")]
    public void Another_count_or_the_same_number_is_in_order(string narrative)
    {
        IndicatorRow row = TestForms.Row("≥600人", "719人", 5m, 5m) with { Level3 = TestForms.Read("参训党务干部人数", 80) };

        Assert.Empty((TestForms.SelfEvaluation(null, row) with { ActualGoal = TestForms.Read(narrative, 50) }).FindingsOf(Rule));
    }

    [Theory]
    [InlineData("全年共组织5期培训，培训人数达580人。", 1)]
    [InlineData("云溪县文化馆全年培训人数累计640人。", 1)]
    [InlineData("年内完成培训人数612人。", 0)]
    [InlineData("全年培训人数612人，其中首期培训人数310人。", 0)]
    [InlineData("首期培训人数310人。", 0)]
    [InlineData("女性培训人数310人。", 0)]
    [InlineData("培训310人。", 0)] // may be any of the trainings
    public void A_short_name_counts_with_its_measure_as_one_thing(string narrative, int count)
    {
        var row = TestForms.Row("≥600人", "612人", 5m, 5m) with { Level3 = TestForms.Read("培训人数", 80) };

        Assert.Equal(count, (TestForms.SelfEvaluation(null, row) with { ActualGoal = TestForms.Read(narrative, 50) }).FindingsOf(Rule).Count);
    }

    private static IReadOnlyList<Finding> Findings(string narrative) =>
        (TestForms.SelfEvaluation() with { ActualGoal = TestForms.Read(narrative, 50) }).FindingsOf(Rule);
}
