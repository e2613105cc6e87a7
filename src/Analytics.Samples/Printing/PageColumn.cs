namespace Analytics.Samples.Printing;

/// <summary>A column of the funding block or the indicator table.</summary>
internal enum PageColumn
{
    /// <summary>资金来源.</summary>
    Source,

    /// <summary>年初预算数.</summary>
    Initial,

    /// <summary>全年预算数.</summary>
    Adjusted,

    /// <summary>全年执行数.</summary>
    Executed,

    /// <summary>执行率.</summary>
    Rate,

    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,

    /// <summary>三级指标.</summary>
    Level3,

    /// <summary>指标性质.</summary>
    Operator,

    /// <summary>年度指标值.</summary>
    Target,

    /// <summary>度量单位.</summary>
    Unit,

    /// <summary>实际完成值.</summary>
    Actual,

    /// <summary>分值.</summary>
    Weight,

    /// <summary>得分.</summary>
    Score,

    /// <summary>未完成原因分析.</summary>
    Reason,

    /// <summary>复核分.</summary>
    ReviewScore,

    /// <summary>评分标准.</summary>
    Criteria,

    /// <summary>备注 or 说明.</summary>
    Remark,
}
