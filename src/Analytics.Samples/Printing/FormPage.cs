using Analytics.Domain.Forms;
using Analytics.Samples.Truth;

namespace Analytics.Samples.Printing;

/// <summary>A form as it is printed: its labels and cells, before they are laid out on a page, a sheet or in a text.</summary>
internal sealed record FormPage
{
    /// <summary>What the form says, as the reader should give it back.</summary>
    public required TruthForm Truth { get; init; }

    /// <summary>The kind of form.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>附件 and its number; null where there is none.</summary>
    public string? Annex { get; init; }

    /// <summary>The title, on one line or two.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>Labels with their values above the table; the date is the last.</summary>
    public IReadOnlyList<(string Label, string Value)> Top { get; init; } = [];

    /// <summary>The date of filing where it can be stored as one.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>单位：万元 on a line of its own; null where the unit is printed elsewhere or not at all.</summary>
    public string? CurrencyLine { get; init; }

    /// <summary>Rows of labels with their values at the head of the table.</summary>
    public required IReadOnlyList<IReadOnlyList<(string Label, string Value)>> Head { get; init; }

    /// <summary>项目资金, with the unit behind it where it is printed there.</summary>
    public required string FundingLabel { get; init; }

    /// <summary>The columns of the funding block with their headers.</summary>
    public required IReadOnlyList<(PageColumn Column, string Header)> FundingColumns { get; init; }

    /// <summary>The rows of the funding block.</summary>
    public required IReadOnlyList<IReadOnlyList<PageCell>> Funding { get; init; }

    /// <summary>年度总体目标.</summary>
    public required string GoalLabel { get; init; }

    /// <summary>预期目标 and 实际完成情况; none in approval forms.</summary>
    public required IReadOnlyList<string> GoalHeaders { get; init; }

    /// <summary>The goals below the headers.</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    /// <summary>绩效指标.</summary>
    public required string TableLabel { get; init; }

    /// <summary>The columns of the indicator table with their headers.</summary>
    public required IReadOnlyList<(PageColumn Column, string Header)> Columns { get; init; }

    /// <summary>The indicators: one cell a column; the labels of levels on every row.</summary>
    public required IReadOnlyList<IReadOnlyList<PageCell>> Rows { get; init; }

    /// <summary>总分 as printed; null in approval forms.</summary>
    public string? TotalLabel { get; init; }

    /// <summary>Weight, score and grade in the row 总分, as far as they are printed.</summary>
    public IReadOnlyList<(PageColumn Column, PageCell Cell)> Total { get; init; } = [];

    /// <summary>Labels with long texts below the table: the reason of the form, the conclusion.</summary>
    public IReadOnlyList<(string Label, string Text)> Closing { get; init; } = [];

    /// <summary>The contact and notes.</summary>
    public IReadOnlyList<string> Foot { get; init; } = [];
}
