namespace Analytics.Domain.Projects;

/// <summary>A project in one year, as far as projects of different years are compared.</summary>
public sealed record ProjectYear
{
    /// <summary>The caller's key, by which it finds the project again; one a project and year.</summary>
    public required string Key { get; init; }

    /// <summary>年度.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>项目名称 as printed, without its number.</summary>
    public required string Name { get; init; }

    /// <summary>项目编码 as printed; null where the form prints none.</summary>
    public string? Number { get; init; }

    /// <summary>主管部门 as printed.</summary>
    public string? Department { get; init; }

    /// <summary>实施单位 as printed; null where the form prints none.</summary>
    public string? Unit { get; init; }

    /// <summary>The budget in yuan by which its size is compared: the initial one, else the adjusted one; null where both are absent.</summary>
    public decimal? BudgetYuan { get; init; }

    /// <summary>The names of its indicators (三级指标).</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];
}
