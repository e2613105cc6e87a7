namespace Analytics.Warehouse.Marts;

/// <summary>What the marts are called where people see them.</summary>
internal static class MartTitles
{
    /// <summary>The Chinese name of a mart.</summary>
    /// <param name="mart">Name of its table, such as <c>department_year</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mart was added without a name here.</exception>
    public static string Of(string mart) => mart switch
    {
        "form" => "表",
        "department_year" => "部门年度汇总",
        "fiscal_year" => "年度汇总",
        "rule_department_year" => "问题汇总",
        "rating_year" => "等级汇总",
        "score_rule_department_year" => "得分变动汇总",
        "reason_group" => "雷同原因汇总",
        "reason_group_department_year" => "雷同原因分布",
        "shortfall" => "未完成原因",
        "shortfall_department_year" => "未完成原因汇总",
        "project_year" => "项目年度汇总",
        "project_pair" => "项目两年对比",
        "project_pair_standing" => "项目对比汇总",
        "shortfall_pair" => "原因两年对比",
        "indicator_outcome" => "指标完成情况",
        "indicator_kind_department_year" => "指标类别汇总",
        "department_year_change" => "部门年度变化",
        "fiscal_year_change" => "年度变化",
        "execution_band" => "执行率分布",
        "score_band" => "得分分布",
        "execution_department_year" => "部门执行汇总",
        "execution_score_cell" => "执行与得分",
        "department_score_spread" => "部门得分离散",
        "indicator_kind_spread" => "指标得分离散",
        "department_spread" => "部门间离散",
        "filing_year" => "报送情况",
        _ => throw new ArgumentOutOfRangeException(nameof(mart), mart, "No such mart."),
    };
}
