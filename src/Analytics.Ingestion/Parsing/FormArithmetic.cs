using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Sections;

namespace Analytics.Ingestion.Parsing;

/// <summary>Uses the arithmetic of a form to settle what its layout leaves open, and to notice rows that were lost.</summary>
internal sealed class FormArithmetic(Quantities quantities)
{
    private const decimal InferredConfidence = 0.9m;
    private const decimal EitherConfidence = 0.8m;
    private const decimal FullPoints = 100m;

    /// <summary>Adds the totals, the rating and the inferred unit to a form.</summary>
    public EvaluationForm Apply(EvaluationForm form, TotalRow? total, SourcePlace? totalPlace, FormDraft draft)
    {
        var rating = total?.Rating ?? (form.Conclusion is null ? null : ConclusionParser.RatingIn(form.Conclusion.Value));
        var ratingPlace = total?.Rating is not null ? totalPlace : form.Conclusion?.Place;
        form = form with
        {
            Rating = rating is { } grade && ratingPlace is not null ? new(grade, ratingPlace) : null,
            InferredCurrencyUnit = form.CurrencyUnit is null ? InferUnit(form) : null,
        };
        if (total is null || totalPlace is null)
            return form;
        form = WithTotals(form, total, totalPlace, draft);
        var totals = new PointTotals(form.TotalFunding?.Weight?.Value, form.TotalFunding?.Score?.Value, form.TotalWeight?.Value, form.TotalScore?.Value);
        if (form.Indicators.Count > 0 && !totals.WeightsHold(Weights(form)) && !totals.ScoresHold(Scores(form)))
            draft.Report("rows-do-not-add-up", "读出的各行分值之和与 100 分不符，得分之和也与总分不符，可能有指标行未能识别；请对照原表核对。", totalPlace);
        return form;
    }

    private static EvaluationForm WithTotals(EvaluationForm form, TotalRow total, SourcePlace place, FormDraft draft)
    {
        if (total.Numbers.Count >= 2)
            return form with { TotalWeight = new(total.Numbers[0], place), TotalScore = new(total.Numbers[^1], place) };
        var only = total.Numbers[0];
        if (total.IsScoreNamed)
            return form with { TotalScore = new(only, place) };
        if (total.IsWeightPlaced)
            return form with { TotalWeight = new(only, place) };
        // A total of the scores has the points for the execution in it; that of the weights often has not.
        var execution = form.TotalFunding?.Score?.Value;
        var isScore = Scores(form) is { } scores && PointTotals.Matches(scores + (execution ?? 0), null, only);
        var isWeight = only == FullPoints || PointTotals.Matches(Weights(form), form.TotalFunding?.Weight?.Value, only);

        // Where it is both, a single number beside 总分 is the score; where it is neither, it is a score that does not add up.
        if (isScore || (!isWeight && only < FullPoints))
            return form with { TotalScore = new(only, place, isScore && !isWeight ? InferredConfidence : EitherConfidence) };
        if (isWeight)
            return form with { TotalWeight = new(only, place, InferredConfidence) };
        draft.Report("total-unclear", $"总分行只有一个数“{only}”，无法确定是分值还是得分，已留空；请补录。", place);
        return form;
    }

    private static decimal? Weights(EvaluationForm form) =>
        form.Indicators.All(row => row.Weight is null) ? null : form.Indicators.Sum(row => row.Weight?.Value ?? 0);

    private static decimal? Scores(EvaluationForm form) =>
        form.Indicators.All(row => row.Score is null) ? null : form.Indicators.Sum(row => row.Score?.Value ?? 0);

    // Cost indicators name their unit; where their amounts add up to an amount of the funding block, that has the same unit.
    private Reading<CurrencyUnit>? InferUnit(EvaluationForm form)
    {
        foreach (var (word, unit) in new[] { ("万元", CurrencyUnit.TenThousandYuan), ("元", CurrencyUnit.Yuan) })
        {
            var rows = form.Indicators.Where(row => quantities.UnitOf(row.Target?.Value) == word || quantities.UnitOf(row.Actual?.Value) == word).ToList();
            if (rows.Count == 0 || form.TotalFunding is not { } total)
                continue;
            var sums = new[] { rows.Sum(row => quantities.NumberOf(row.Target?.Value) ?? 0), rows.Sum(row => quantities.NumberOf(row.Actual?.Value) ?? 0) };
            decimal?[] amounts = [total.InitialBudget?.Value, total.AdjustedBudget?.Value, total.Executed?.Value];
            if (sums.Any(sum => sum > 0 && amounts.Contains(sum)))
                return new(unit, total.Place, InferredConfidence);
        }

        return null;
    }
}
