using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>The part of a form that other forms are compared with; small, so that a whole city fits into memory.</summary>
public sealed record ComparedForm
{
    /// <summary>A number of the caller's by which it finds the form again.</summary>
    public required long Key { get; init; }

    /// <summary>The kind of form.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>年度; null where the form prints none.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>主管部门 as printed.</summary>
    public string? Department { get; init; }

    /// <summary>实施单位 as printed.</summary>
    public string? Unit { get; init; }

    /// <summary>项目名称 as printed; null in department forms.</summary>
    public string? Project { get; init; }

    /// <summary>填报日期, which tells the later one of two versions.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>Whether a person has to look at the form first: rows that it seems to lack may have been lost in reading.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>Whether it is unsure of an indicator what is its name and what is its target.</summary>
    public bool HasUnsureRows { get; init; }

    /// <summary>Where the form stands.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>实际完成情况.</summary>
    public ComparedText? Narrative { get; init; }

    /// <summary>自评结论.</summary>
    public ComparedText? Conclusion { get; init; }

    /// <summary>The indicators in the order of the form.</summary>
    public IReadOnlyList<ComparedIndicator> Indicators { get; init; } = [];

    /// <summary>The part of a form that is compared.</summary>
    /// <param name="key">The caller's key.</param>
    /// <param name="form">The form.</param>
    /// <returns>The part.</returns>
    public static ComparedForm Of(long key, EvaluationForm form) => new()
    {
        Key = key,
        Kind = form.Kind,
        FiscalYear = form.FiscalYear?.Value,
        Department = form.CompetentDepartment?.Value,
        Unit = form.ImplementingUnit?.Value,
        Project = form.ProjectName?.Value,
        FiledOn = form.FiledOn?.Value,
        NeedsReview = form.NeedsReview,
        HasUnsureRows = form.Indicators.Any(row => row.Confidence < 1m),
        Place = form.Place,
        Narrative = ComparedText.Of(form.ActualGoal),
        Conclusion = ComparedText.Of(form.Conclusion),
        Indicators =
        [
            .. form.Indicators.Select((row, index) => new ComparedIndicator(
                index, IndicatorKinds.KindOf(row), row.Level3?.Value, row.Target?.Value, row.Weight?.Value, row.Reason?.Value, row.Place)),
        ],
    };
}
