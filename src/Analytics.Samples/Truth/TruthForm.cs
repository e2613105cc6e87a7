namespace Analytics.Samples.Truth;

/// <summary>What a form prints, in the shape that <c>parse</c> prints it in.</summary>
public sealed record TruthForm
{
    /// <summary>Title without the year.</summary>
    public string? Title { get; init; }

    /// <summary>Code of the kind, such as <c>project_self_evaluation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>年度.</summary>
    public int? Year { get; init; }

    /// <summary>填报日期.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>一级项目名称.</summary>
    public string? Level1Project { get; init; }

    /// <summary>项目名称 without its code.</summary>
    public string? ProjectName { get; init; }

    /// <summary>主管部门 without its code.</summary>
    public string? CompetentDepartment { get; init; }

    /// <summary>The department's code.</summary>
    public string? DepartmentCode { get; init; }

    /// <summary>实施单位.</summary>
    public string? ImplementingUnit { get; init; }

    /// <summary>元 or 万元; null where the form prints none.</summary>
    public string? CurrencyUnit { get; init; }

    /// <summary>The funding block.</summary>
    public IReadOnlyList<TruthFunding> Funding { get; init; } = [];

    /// <summary>预期目标.</summary>
    public string? ExpectedGoal { get; init; }

    /// <summary>实际完成情况.</summary>
    public string? ActualGoal { get; init; }

    /// <summary>The indicators in the order of the form.</summary>
    public IReadOnlyList<TruthIndicator> Indicators { get; init; } = [];

    /// <summary>Weight in the row 总分.</summary>
    public decimal? TotalWeight { get; init; }

    /// <summary>Score in the row 总分.</summary>
    public decimal? TotalScore { get; init; }

    /// <summary>The grade that the form gives itself.</summary>
    public string? Rating { get; init; }

    /// <summary>自评结论.</summary>
    public string? Conclusion { get; init; }

    /// <summary>联系人.</summary>
    public string? Contact { get; init; }

    /// <summary>The family of forms it belongs to; null in a truth that was written by hand.</summary>
    public string? Template { get; init; }

    /// <summary>The errors planted; empty for a clean form.</summary>
    public IReadOnlyList<TruthPlanted> Planted { get; init; } = [];
}
