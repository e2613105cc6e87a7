using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>The numbers that the fact tables hold; what lies beyond is a damaged reading, stored as absent and sent to review.</summary>
internal static class FactLimits
{
    /// <summary>Amounts in yuan stay below this; columns are decimal(20, 4).</summary>
    private const decimal Amount = 1_000_000_000_000_000m;

    /// <summary>Weights and scores stay below this; columns are decimal(9, 4).</summary>
    private const decimal Score = 99_999m;

    /// <summary>Rates stay below this; columns are decimal(18, 8).</summary>
    private const decimal Rate = 9_999_999_999m;

    /// <summary>Quantities of indicators stay below this; columns are decimal(24, 6).</summary>
    private const decimal Quantity = 100_000_000_000_000_000m;

    private const int FirstYear = 1950;
    private const int LastYear = 2149;

    /// <summary>An amount that fits, in yuan; null where it is absent or does not fit.</summary>
    public static decimal? Yuan(EvaluationForm form, Reading<decimal>? printed) =>
        FitsAmount(printed) ? Within(form.ToMoney(printed)?.Yuan, Amount) : null;

    /// <summary>A weight or score that fits.</summary>
    public static decimal? Points(decimal? points) => Within(points, Score);

    /// <summary>A rate that fits.</summary>
    public static decimal? Fraction(decimal? rate) => Within(rate, Rate);

    /// <summary>A quantity that fits.</summary>
    public static decimal? Number(decimal? quantity) => Within(quantity, Quantity);

    /// <summary>A fiscal year that can be one.</summary>
    public static int? Year(int? year) => year is >= FirstYear and <= LastYear ? year : null;

    /// <summary>What in a form does not fit, for the review list.</summary>
    public static IEnumerable<ReadingProblem> ProblemsOf(EvaluationForm form)
    {
        if (form.FiscalYear is { } year && Year(year.Value) is null)
            yield return new("value-out-of-range", string.Create(CultureInfo.InvariantCulture, $"年度“{year.Value}”不合常理，未采用，请核对原表。"), year.Place);

        var amounts = form.Funding.SelectMany(line => new[] { line.InitialBudget, line.AdjustedBudget, line.Executed })
            .OfType<Reading<decimal>>().Where(amount => !FitsAmount(amount) || (form.ToMoney(amount) is { } money && Within(money.Yuan, Amount) is null));
        var points = form.Funding.SelectMany(line => new[] { line.Weight, line.Score })
            .Concat(form.Indicators.SelectMany(row => new[] { row.Weight, row.Score }))
            .Append(form.TotalWeight).Append(form.TotalScore)
            .OfType<Reading<decimal>>().Where(value => Points(value.Value) is null);
        foreach (var value in amounts.Concat(points))
            yield return new("value-out-of-range", string.Create(CultureInfo.InvariantCulture, $"数值“{value.Value}”过大，不合常理，未采用，请核对原表。"), value.Place);
    }

    // Before 万元 become yuan, which could overflow a decimal.
    private static bool FitsAmount(Reading<decimal>? printed) => printed is not null && Math.Abs(printed.Value) < Amount;

    private static decimal? Within(decimal? value, decimal limit) => value is { } number && Math.Abs(number) < limit ? number : null;
}
