using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing.Reassembly;

/// <summary>One invented form, its parts displaced in the ways in which extraction does: it has to say the same.</summary>
public sealed class DisplacedPartsTests
{
    private static readonly InventedParts Natural = InventedParts.Roads;

    private static readonly EvaluationForm Expected = Texts.Form(InventedParts.Text(Natural.InOrder));

    /// <summary>The displacements, each of which turns the order of parts into another.</summary>
    private static readonly Dictionary<string, Func<List<string[]>, List<string[]>>> Displacements = new()
    {
        ["title behind the body"] = parts => Move(parts, parts.Count, Natural.Title, Natural.Head),
        ["title in the table"] = parts => Move(parts, parts.IndexOf(Natural.LowerRows), Natural.Title, Natural.Head),
        ["goals behind the table"] = parts => Move(parts, parts.IndexOf(Natural.LowerRows) + 1, Natural.Goals),
        ["goals at the end"] = parts => Move(parts, parts.Count, Natural.Goals),
        ["funding behind the table"] = parts => Move(parts, parts.IndexOf(Natural.LowerRows) + 1, Natural.Funding),
        ["conclusion in front"] = parts => Move(parts, 0, Natural.Conclusion),
    };

    public static TheoryData<string> Orders()
    {
        var orders = new TheoryData<string>();
        var names = Displacements.Keys.ToList();
        for (var mask = 1; mask < 1 << names.Count; mask++)
        {
            var chosen = names.Where((_, i) => (mask & (1 << i)) != 0).ToList();
            if (chosen.Count <= 3 && chosen.Count(name => name.StartsWith("title", StringComparison.Ordinal)) <= 1 && chosen.Count(name => name.StartsWith("goals", StringComparison.Ordinal)) <= 1)
                orders.Add(string.Join(", ", chosen));
        }

        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Parts_in_another_order_say_the_same(string displacements)
    {
        var parts = displacements.Split(", ").Aggregate(Natural.InOrder.ToList(), (order, name) => Displacements[name](order));

        AssertSame(parts);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_column_taken_out_of_the_funding_block_finds_its_rows_again(string displacements)
    {
        string[] funding =
        [
            "资 金 来 源 年初预算数 全年预算数（A） 分值 执行率 得分", "",
            "年度资金总额： 1,260.00 1,180.50 10 95.00 9.5", "", "财政拨款： 1,000.00 980.50 - - -", "", "其他： 260.00 200.00 - - -",
        ];
        string[] column = ["全年执行数（B）", "", "1,121.48", "", "931.48", "", "190.00"];
        var parts = displacements.Split(", ").Aggregate(Natural.InOrder.ToList(), (order, name) => Displacements[name](order));
        parts[parts.IndexOf(Natural.Funding)] = funding;
        parts.Add(column);

        var form = AssertSame(parts);

        Assert.All(form.Funding, row => Assert.InRange(row.Executed!.Confidence, 0.1m, 0.99m));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Labels_taken_out_of_the_table_find_their_rows_again(string displacements)
    {
        var labels = new[] { "产出指标", "(50分)", "数量指标", "质量指标", "效益指标", "(30分)", "社会效益", "指标", "可持续影响指标", "满意度指", "标(10分)", "满意度指", "标" };
        string[] Without(string[] rows) =>
            [.. rows.Where(line => !labels.Contains(line)).Select(line => line.Replace("时效指标 ", "", StringComparison.Ordinal).Replace("成本指标 ", "", StringComparison.Ordinal))];
        var parts = displacements.Split(", ").Aggregate(Natural.InOrder.ToList(), (order, name) => Displacements[name](order));
        parts[parts.IndexOf(Natural.UpperRows)] = Without(Natural.UpperRows);
        parts[parts.IndexOf(Natural.LowerRows)] = Without(Natural.LowerRows);
        parts.Add(["产出指标(50分)", "", "数量指标", "", "质量指标", "", "时效指标", "", "成本指标", "", "效益指标(30分) 社会效益指标", "", "可持续影响指标", "", "满意度指标(10分)", "", "满意度指标"]);

        var form = AssertSame(parts);

        Assert.All(form.Indicators, row => Assert.True(row.Confidence < 1));
    }

    private static EvaluationForm AssertSame(List<string[]> parts)
    {
        var form = Texts.Form(InventedParts.Text(parts));

        Assert.Contains(form.Problems, problem => problem.Code == "text-out-of-order");
        Assert.Equal(Texts.Rows(Expected), Texts.Rows(form));
        Assert.Equal(Expected.Indicators.Select(row => row.Level1?.Value), form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal(Heads(Expected), Heads(form));
        Assert.Equal(Funding(Expected), Funding(form));
        return form;
    }

    private static string[] Heads(EvaluationForm form) =>
    [
        $"{form.Title.Value} {form.FiscalYear?.Value} {form.FiledOn?.Value:O} {form.CurrencyUnit?.Value}",
        $"{form.ProjectName?.Value} {form.CompetentDepartment?.Value} {form.DepartmentCode?.Value} {form.ImplementingUnit?.Value}",
        $"{form.ExpectedGoal?.Value}",
        $"{form.ActualGoal?.Value}",
        $"{form.TotalWeight?.Value} {form.TotalScore?.Value} {form.Rating?.Value} {form.Contact?.Value}",
        $"{form.Conclusion?.Value}",
    ];

    private static IEnumerable<string> Funding(EvaluationForm form) => form.Funding.Select(row => string.Join('|',
        row.Source.Value, row.InitialBudget?.Value, row.AdjustedBudget?.Value, row.Executed?.Value, row.Weight?.Value, row.RatePercent?.Value, row.Score?.Value));

    private static List<string[]> Move(List<string[]> parts, int to, params string[][] moved)
    {
        var before = parts.Take(to).Except(moved).ToList();
        return [.. before, .. moved, .. parts.Skip(to).Except(moved)];
    }
}
