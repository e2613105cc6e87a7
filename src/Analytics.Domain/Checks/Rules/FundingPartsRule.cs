using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks.Rules;

/// <summary>The parts of the funding block do not add up to its total, in any reading of the block.</summary>
internal sealed class FundingPartsRule : IFormRule
{
    // Whole yuan are often rounded; a hundred yuan are the last place of amounts in 万元.
    private const decimal LeastGapInYuan = 1m;
    private const decimal LeastGapElsewhere = 0.01m;

    private static readonly (string Name, Func<FundingLine, Reading<decimal>?> AmountOf)[] Columns =
    [
        ("年初预算数", line => line.InitialBudget),
        ("全年预算数", line => line.AdjustedBudget),
        ("全年执行数", line => line.Executed),
    ];

    public RuleDescription Description { get; } = new(
        "funding-parts",
        Severity.Error,
        "资金明细与合计不符",
        "各资金来源相加应等于年度资金总额，对不上会使执行率和全市汇总失真。",
        AppliesToApprovals: true);

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        if (form.Form.TotalFunding is not { } total)
            yield break;

        // A row without any amount is one that the form offers and the project does not use.
        var lines = form.Form.Funding.Where(line => !line.IsTotal && Columns.Any(column => column.AmountOf(line) is not null)).ToList();
        foreach (var (name, amountOf) in Columns)
        {
            var whole = ToPart(total);
            var parts = lines.ConvertAll(ToPart);
            if (parts.Append(whole).Any(part => part.Amount is { } amount && !PrintedPrecision.IsMoney(amount, form.Form.EffectiveCurrencyUnit)))
                continue;
            if (new FundingPartition(whole, parts, Tolerance(form.Form, parts.Append(whole))).FindGap() is { } gap)
                yield return ToFinding(total.Place, name, gap);

            FundingPart ToPart(FundingLine line) => new(line.Source.Value, amountOf(line)?.Value);
        }
    }

    private Finding ToFinding(SourcePlace place, string column, FundingGap gap)
    {
        var names = string.Join("、", gap.Parts.Select(part => part.Amount is null ? $"{part.Name}（未填）" : part.Name));
        return this.Finds(
            place,
            $"{column}一栏，“{gap.Whole}”为{Numbers.Plain(gap.Amount)}，下列各项（{names}）相加为{Numbers.Plain(gap.Sum)}，"
            + $"相差{Numbers.Plain(Math.Abs(gap.Amount - gap.Sum))}，请核对资金明细。",
            gap.Parts.Count > 1
                ? $"{string.Join(" + ", gap.Parts.Where(part => part.Amount is not null).Select(part => Numbers.Plain(part.Amount!.Value)))} = {Numbers.Plain(gap.Sum)}"
                : Numbers.Plain(gap.Sum),
            Numbers.Plain(gap.Amount));
    }

    private static decimal Tolerance(EvaluationForm form, IEnumerable<FundingPart> parts) =>
        (form.EffectiveCurrencyUnit == CurrencyUnit.Yuan ? LeastGapInYuan : LeastGapElsewhere)
        + parts.Sum(part => part.Amount is { } amount ? PrintedPrecision.RoundingOf(amount) : 0m);
}
