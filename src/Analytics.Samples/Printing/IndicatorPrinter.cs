using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;
using Analytics.Samples.Forms;
using Analytics.Samples.Truth;

namespace Analytics.Samples.Printing;

/// <summary>Prints the indicator table of a form.</summary>
internal sealed class IndicatorPrinter(FormFacts form, PrintStyle style)
{
    private const string InWords = "定性";
    private const string Outputs = "产出指标";
    private const string Benefits = "效益指标";
    private const string Satisfaction = "满意度指标";

    private readonly FormTemplate _template = form.Template;

    /// <summary>The columns with their headers.</summary>
    public IReadOnlyList<(PageColumn Column, string Header)> Columns { get; } = ColumnsOf(form, style);

    /// <summary>The rows, one cell a column.</summary>
    public IReadOnlyList<IReadOnlyList<PageCell>> Rows(SeededRandom random) =>
        [.. form.Indicators.Select((row, index) => (IReadOnlyList<PageCell>)[.. Columns.Select(column => Cell(row, index, column.Column, random))])];

    /// <summary>What the rows print.</summary>
    public IReadOnlyList<TruthIndicator> Truth() =>
    [
        .. form.Indicators.Select(row => new TruthIndicator(
            Level1(row),
            Level2(row),
            row.Name,
            Target(row),
            form.Kind.IsSelfEvaluation() ? Actual(row) : null,
            form.Kind.IsSelfEvaluation() && _template.HasWeights ? row.Weight : null,
            form.Kind.IsSelfEvaluation() ? row.Score : null,
            _template.HasReasons ? row.Reason : null)),
    ];

    private static List<(PageColumn, string)> ColumnsOf(FormFacts form, PrintStyle style)
    {
        var columns = new List<(PageColumn, string)> { (PageColumn.Level1, "一级指标"), (PageColumn.Level2, "二级指标"), (PageColumn.Level3, "三级指标") };
        if (!form.Kind.IsSelfEvaluation())
            return form.Template.HasSeparateUnits
                ? [.. columns, (PageColumn.Operator, "计算符号"), (PageColumn.Target, "目标值"), (PageColumn.Unit, "度量单位"), (PageColumn.Remark, "指标值说明")]
                : [.. columns, (PageColumn.Target, "指标值"), (PageColumn.Remark, "说明")];
        var template = form.Template;
        (PageColumn, string) weight = (PageColumn.Weight, style.Headers[2]);
        if (template.IsWeightFirst)
            columns.Add(weight);
        if (template.HasSeparateUnits)
            columns.AddRange([(PageColumn.Operator, "指标性质"), (PageColumn.Target, "指标值"), (PageColumn.Unit, "度量单位"), (PageColumn.Actual, "完成值")]);
        else
            columns.AddRange([(PageColumn.Target, style.Headers[0]), (PageColumn.Actual, style.Headers[1])]);
        if (template.HasWeights && !template.IsWeightFirst)
            columns.Add(weight);
        if (template.HasCriteria)
            columns.Add((PageColumn.Criteria, "评分标准"));
        columns.Add((PageColumn.Score, style.Headers[3]));
        if (template.HasReviewScore)
            columns.Add((PageColumn.ReviewScore, "复核分"));
        if (template.HasReasons)
            columns.Add((PageColumn.Reason, style.Headers[4]));
        if (template.HasRemark)
            columns.Add((PageColumn.Remark, "备注"));
        return columns;
    }

    private PageCell Cell(IndicatorFacts row, int index, PageColumn column, SeededRandom random) => column switch
    {
        PageColumn.Level1 => new(Level1(row) + Points(row)),
        PageColumn.Level2 => new(Level2(row)),
        PageColumn.Level3 => new((style.HasOrdinals ? $"指标{Printed.Number(Ordinal(index))}：" : "") + row.Name),
        PageColumn.Operator => new(row.TargetWords is not null ? InWords : Sign(row)),
        PageColumn.Target => TargetCell(row),
        PageColumn.Unit => new(row.TargetWords is not null ? "无" : row.Unit),
        PageColumn.Actual => new(Actual(row), _template.HasSeparateUnits && row.ActualUnit is null ? row.Actual : null),
        PageColumn.Weight => new(Printed.Number(row.Weight), row.Weight),
        PageColumn.Score => new(Printed.Number(row.Score), row.Score),
        PageColumn.Criteria => new(row.TargetWords is not null ? "按完成情况分档计分" : row.WantsMore ? "完成率乘以分值" : "超出目标不得分"),
        PageColumn.ReviewScore => new(Printed.Number(row.Score - (row.Weight >= 6m && random.Chance(20) ? 1m : 0m))),
        PageColumn.Reason => new(row.Reason ?? ""),
        PageColumn.Remark when !form.Kind.IsSelfEvaluation() && random.Chance(15) =>
            new(Sentences.Fill(random.Pick(Sentences.For("approval-note")), random)),
        _ => PageCell.Empty,
    };

    private PageCell TargetCell(IndicatorFacts row) =>
        _template.HasSeparateUnits && row.Target is { } number ? new(Printed.Number(number), number) : new(_template.HasSeparateUnits ? row.TargetWords! : Target(row));

    private int Ordinal(int index)
    {
        var first = index;
        while (first > 0 && Level2(form.Indicators[first - 1]) == Level2(form.Indicators[index]))
            first--;
        return index - first + 1;
    }

    private static string Level1(IndicatorFacts row) => row.Kind switch
    {
        <= IndicatorKind.Cost => Outputs,
        IndicatorKind.Satisfaction => Satisfaction,
        _ => Benefits,
    };

    private string Level2(IndicatorFacts row) => row.Kind == IndicatorKind.Satisfaction ? style.SatisfactionName : row.Kind.ToChinese();

    private string Points(IndicatorFacts row) => style.PointsFormat is { } format && _template.HasWeights && form.Kind.IsSelfEvaluation()
        ? format.Replace("{0}", Printed.Number(form.Indicators.Where(other => Level1(other) == Level1(row)).Sum(other => other.Weight)), StringComparison.Ordinal)
        : "";

    private string Sign(IndicatorFacts row) =>
        row.Operator is not { } direction || (style.LeavesOperatorsOut && !row.KeepsOperator && !form.IsApproved && !_template.HasSeparateUnits && direction == TargetOperator.AtLeast && row.Actual > row.Target && row.ActualUnit is null)
            ? ""
            : style.Operators[direction];

    private string Target(IndicatorFacts row) => row.Target is { } number
        ? Sign(row) + Printed.Number(number) + row.Unit
        : (_template.HasSeparateUnits ? InWords : "") + row.TargetWords;

    private string Actual(IndicatorFacts row)
    {
        if (row.Actual is not { } number)
            return row.ActualWords ?? "";
        if (_template.HasSeparateUnits)
            return Printed.Number(number) + row.ActualUnit;
        var bare = Printed.Number(number) + (row.ActualUnit ?? row.Unit);
        var signed = Sign(row) + bare;
        // A result that is its target letter for letter is an error of its own.
        return row.RepeatsTarget ? Target(row) : style.RepeatsOperators && signed != Target(row) ? signed : bare;
    }
}
