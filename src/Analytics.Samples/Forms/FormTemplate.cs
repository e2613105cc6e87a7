using Analytics.Domain.Forms;

namespace Analytics.Samples.Forms;

/// <summary>A family of forms: which columns and rows it has.</summary>
internal sealed record FormTemplate
{
    /// <summary>Stable name.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the funding block has a column 年初预算数.</summary>
    public bool HasInitialBudget { get; init; } = true;

    /// <summary>Whether weights are printed.</summary>
    public bool HasWeights { get; init; } = true;

    /// <summary>Whether the weight stands before the target.</summary>
    public bool IsWeightFirst { get; init; }

    /// <summary>Whether operator, value and unit are three cells.</summary>
    public bool HasSeparateUnits { get; init; }

    /// <summary>Whether the rows below the whole repeat weight, rate and score.</summary>
    public bool RepeatsWeights { get; init; }

    /// <summary>Whether reasons stand in the rows; else one reason stands below the table.</summary>
    public bool HasReasons { get; init; } = true;

    /// <summary>Whether the table has an empty column 备注 at its end.</summary>
    public bool HasRemark { get; init; }

    /// <summary>Whether a column with the finance bureau's score follows that of the unit.</summary>
    public bool HasReviewScore { get; init; }

    /// <summary>Whether a column says how a row is scored.</summary>
    public bool HasCriteria { get; init; }

    /// <summary>Points for the execution rate.</summary>
    public decimal ExecutionWeight { get; init; } = 10m;

    /// <summary>The family of 000, 002 and 004: the common one.</summary>
    public static FormTemplate Common { get; } = new() { Id = "common" };

    /// <summary>The common one with an empty column 备注.</summary>
    public static FormTemplate Remark { get; } = new() { Id = "remark", HasRemark = true };

    /// <summary>分值 before the target.</summary>
    public static FormTemplate WeightFirst { get; } = new() { Id = "weight-first", IsWeightFirst = true };

    /// <summary>Operator, value and unit apart, other fund rows, 权重.</summary>
    public static FormTemplate SeparateUnits { get; } = new() { Id = "separate-units", HasSeparateUnits = true };

    /// <summary>The same with 20 points for execution.</summary>
    public static FormTemplate SeparateUnits20 { get; } = SeparateUnits with { Id = "separate-units-20", ExecutionWeight = 20m };

    /// <summary>No weights, 20 + 80, one reason a form.</summary>
    public static FormTemplate NoWeights { get; } = new() { Id = "no-weights", HasWeights = false, HasReasons = false, HasInitialBudget = false, ExecutionWeight = 20m };

    /// <summary>Only the adjusted budget.</summary>
    public static FormTemplate NoInitialBudget { get; } = new() { Id = "no-initial-budget", HasInitialBudget = false };

    /// <summary>Weight and score on every funding row.</summary>
    public static FormTemplate Repeated { get; } = new() { Id = "repeated-weights", RepeatsWeights = true };

    /// <summary>The whole spending of a department.</summary>
    public static FormTemplate Department { get; } = new() { Id = "department" };

    /// <summary>Approved targets: one amount, no results.</summary>
    public static FormTemplate Approval { get; } = new() { Id = "approval" };

    /// <summary>Approved targets with operator, value and unit apart.</summary>
    public static FormTemplate ApprovalSeparateUnits { get; } = new() { Id = "approval-separate-units", HasSeparateUnits = true };

    /// <summary>A second score beside that of the unit: what the finance bureau gave.</summary>
    public static FormTemplate Reviewed { get; } = new() { Id = "review-score", HasReviewScore = true };

    /// <summary>How each row is scored, in words before its score.</summary>
    public static FormTemplate Criteria { get; } = new() { Id = "criteria", HasCriteria = true };

    /// <summary>The family of approved forms that belongs to this one.</summary>
    public FormTemplate OfApprovals => HasSeparateUnits ? ApprovalSeparateUnits : Approval;

    /// <summary>The families of project self-evaluations with their shares.</summary>
    public static IReadOnlyList<(FormTemplate Item, int Share)> OfProjects { get; } =
    [
        (Common, 34), (Reviewed, 4), (Criteria, 4), (Remark, 8), (WeightFirst, 12), (SeparateUnits, 12), (SeparateUnits20, 8), (NoWeights, 7), (NoInitialBudget, 6), (Repeated, 5),
    ];

    /// <summary>The names of the funding rows below the whole.</summary>
    /// <param name="kind">The kind of form.</param>
    /// <returns>Name, depth and lead of each.</returns>
    public IReadOnlyList<(string Source, int Depth, string Lead)> FundingRows(FormKind kind) => (kind.IsDepartmentForm(), kind.IsSelfEvaluation()) switch
    {
        (true, _) => [("基本支出", 1, ""), ("项目支出", 1, ""), ("其他资金", 1, "")],
        (_, false) => [("财政拨款", 1, "其中："), ("非财政拨款", 1, "")],
        _ when HasReviewScore => [("中央资金", 1, "其中："), ("省级资金", 1, ""), ("市级资金", 1, ""), ("其他资金", 1, "")],
        _ when HasSeparateUnits => [("财政资金", 1, "其中："), ("财政专户管理资金", 1, ""), ("单位资金", 1, ""), ("其他资金", 1, "")],
        _ when !HasInitialBudget => [("本年财政拨款", 1, "其中："), ("上年结转资金", 1, ""), ("其他资金", 1, "")],
        _ => [("财政拨款", 1, ""), ("本级安排", 2, ""), ("上级补助", 2, "其中："), ("其他", 1, "")],
    };
}
