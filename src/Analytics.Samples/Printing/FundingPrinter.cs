using Analytics.Samples.Forms;
using Analytics.Samples.Truth;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Samples.Printing;

/// <summary>Prints the funding block of a form.</summary>
internal sealed class FundingPrinter(FormFacts form, PrintStyle style, string amountSuffix)
{
    private readonly bool _isSelf = form.Kind.IsSelfEvaluation();

    /// <summary>The columns with their headers.</summary>
    public IReadOnlyList<(PageColumn Column, string Header)> Columns { get; } = ColumnsOf(form, style, amountSuffix);

    /// <summary>The rows, one cell a column.</summary>
    public IReadOnlyList<IReadOnlyList<PageCell>> Rows => [.. form.Funding.Select(row => (IReadOnlyList<PageCell>)[.. Columns.Select(column => Cell(row, column.Column))])];

    /// <summary>What the rows print.</summary>
    public IReadOnlyList<TruthFunding> Truth => [.. form.Funding.Select(row => new TruthFunding(
        row.Source,
        Has(PageColumn.Initial) ? row.Initial : null,
        Has(PageColumn.Adjusted) ? row.Adjusted : null,
        Has(PageColumn.Executed) ? row.Executed : null,
        Has(PageColumn.Weight) ? Weight(row) : null,
        Has(PageColumn.Rate) ? Rate(row) : null,
        Has(PageColumn.Score) ? Score(row) : null))];

    private static List<(PageColumn, string)> ColumnsOf(FormFacts form, PrintStyle style, string suffix)
    {
        if (!form.Kind.IsSelfEvaluation())
            return [(PageColumn.Source, ""), (PageColumn.Initial, "")];
        var headers = style.FundingHeaders;
        var isSeparate = form.Template.HasSeparateUnits;
        var columns = new List<(PageColumn, string)> { (PageColumn.Source, headers[0]) };
        if (form.Template.HasInitialBudget)
            columns.Add((PageColumn.Initial, headers[1] + suffix));
        columns.Add((PageColumn.Adjusted, headers[2] + suffix));
        columns.Add((PageColumn.Executed, headers[3] + suffix));
        var weight = (PageColumn.Weight, headers[4]);
        var rate = (PageColumn.Rate, headers[5]);
        columns.AddRange(!form.Template.HasWeights ? [rate] : isSeparate ? [rate, weight] : [weight, rate]);
        columns.Add((PageColumn.Score, form.Template.HasWeights ? headers[6] : $"得分（{Printed.Number(form.ExecutionWeight)}分*执行率）"));
        if (isSeparate)
            columns.Add((PageColumn.Reason, "原因"));
        return columns;
    }

    private bool Has(PageColumn column) => Columns.Any(each => each.Column == column);

    private bool Repeats(FundingFacts row) => row.Depth == 0 || (form.Template.RepeatsWeights && row.Adjusted > 0m);

    private decimal? Weight(FundingFacts row) => Repeats(row) ? form.ExecutionWeight : null;

    private decimal? Score(FundingFacts row) => Repeats(row) ? form.ExecutionScore : null;

    private decimal? Rate(FundingFacts row) =>
        row.Depth == 0 ? form.ExecutionRatePercent
        : Repeats(row) ? Rounding.HalfUp(row.Executed / row.Adjusted * 100m, 2)
        : null;

    private PageCell Cell(FundingFacts row, PageColumn column) => column switch
    {
        PageColumn.Source => new(Name(row)),
        PageColumn.Initial => Amount(row.Initial),
        PageColumn.Adjusted => Amount(row.Adjusted),
        PageColumn.Executed => Amount(row.Executed),
        PageColumn.Weight => Number(Weight(row)),
        PageColumn.Score => Number(Score(row)),
        PageColumn.Rate when Rate(row) is { } rate => RateCell(row, rate),
        PageColumn.Rate => new(style.Dash),
        _ => PageCell.Empty,
    };

    // A department writes 0 for what it does not have, not 0.00.
    private PageCell Amount(decimal amount) => new(amount == 0m && _isSelf ? "0" : style.Amount(amount), amount);

    private PageCell RateCell(FundingFacts row, decimal rate)
    {
        var text = style.Rate(rate);
        var isPercent = text.EndsWith('%');
        var isExact = rate == Rounding.HalfUp(row.Executed / row.Adjusted * 100m, 2);
        return new(text, isPercent ? rate / 100m : rate, isExact && isPercent ? CellFormula.Rate : CellFormula.None);
    }

    private PageCell Number(decimal? number) => number is { } value ? new(Printed.Number(value), value) : new(style.Dash);

    private string Name(FundingFacts row) =>
        (row.Depth == 2 ? style.DepthMark : "") + row.Lead + row.Source + (style.HasColons && _isSelf ? "：" : row.Depth == 0 && !_isSelf ? "：" : "");
}
