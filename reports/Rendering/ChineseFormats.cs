using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Scoring;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.Reports.Rendering;

/// <summary>How figures are written for a reader, on pages and on paper alike: a page and its printed form show the same characters.</summary>
/// <remarks>Halves are rounded away from zero (四舍五入). What is absent is written <see cref="Absent"/>, never 0.</remarks>
public static class ChineseFormats
{
    /// <summary>What stands where a value is absent.</summary>
    public const string Absent = "—";

    /// <summary>What stands for the rate on the initial budget where the year began without one.</summary>
    public const string NewlyBudgeted = "新增";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly TimeSpan BeijingOffset = TimeSpan.FromHours(8);

    /// <summary>An amount in 万元 with thousands separators and two decimals, without the unit.</summary>
    /// <param name="yuan">The amount in yuan; null where absent.</param>
    /// <returns>Such as <c>26.15</c> or <c>1,234.00</c>.</returns>
    public static string TenThousandYuan(decimal? yuan) =>
        yuan is { } amount ? Rounding.HalfUp(new Money(amount).TenThousandYuan, 2).ToString("#,##0.00", Culture) : Absent;

    /// <summary>An amount in 万元 with its unit, for running text.</summary>
    /// <param name="yuan">The amount in yuan; null where absent.</param>
    /// <returns>Such as <c>26.15万元</c>.</returns>
    public static string TenThousandYuanWithUnit(decimal? yuan) => yuan is null ? Absent : TenThousandYuan(yuan) + "万元";

    /// <summary>An amount to the cent with its unit, for the hint on a 万元 figure.</summary>
    /// <param name="yuan">The amount in yuan; null where absent.</param>
    /// <returns>Such as <c>261,458.00元</c>.</returns>
    public static string Yuan(decimal? yuan) => yuan is { } amount ? Rounding.HalfUp(amount, 2).ToString("#,##0.00", Culture) + "元" : Absent;

    /// <summary>A rate in percent with two decimals.</summary>
    /// <param name="rate">The rate as a fraction; null where absent.</param>
    /// <returns>Such as <c>79.23%</c>.</returns>
    public static string Rate(decimal? rate) => rate is { } fraction ? Rounding.HalfUp(fraction * 100m, 2).ToString("0.00", Culture) + "%" : Absent;

    /// <summary>A rate on the initial budget, which has no value for money that was only granted during the year.</summary>
    /// <param name="rate">The rate as a fraction; null where absent.</param>
    /// <param name="initialBudgetYuan">The initial budget in yuan; 0 for new money, null where the form gives none.</param>
    /// <returns>The rate, <see cref="NewlyBudgeted"/> or <see cref="Absent"/>.</returns>
    public static string InitialRate(decimal? rate, decimal? initialBudgetYuan) =>
        rate is null && initialBudgetYuan is 0m ? NewlyBudgeted : Rate(rate);

    /// <summary>A score with two decimals.</summary>
    /// <param name="score">The score in points; null where absent.</param>
    /// <returns>Such as <c>98.58</c>.</returns>
    public static string Score(decimal? score) => score is { } points ? Rounding.HalfUp(points, 2).ToString("0.00", Culture) : Absent;

    /// <summary>A difference of scores with its sign.</summary>
    /// <param name="difference">The difference in points; null where either score is absent.</param>
    /// <returns>Such as <c>+1.20</c>, <c>-2.08</c> or <c>0.00</c>.</returns>
    public static string ScoreDifference(decimal? difference) =>
        difference is { } points ? Rounding.HalfUp(points, 2).ToString("+0.00;-0.00;0.00", Culture) : Absent;

    /// <summary>How long something took.</summary>
    /// <param name="duration">The time; not negative.</param>
    /// <returns>Such as <c>0.4 秒</c>, <c>12 秒</c>, <c>3 分 5 秒</c> or <c>2 时 10 分</c>.</returns>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 10 } => duration.TotalSeconds.ToString("0.0", Culture) + " 秒",
        { TotalMinutes: < 1 } => ((int)duration.TotalSeconds).ToString(Culture) + " 秒",
        { TotalHours: < 1 } => string.Create(Culture, $"{(int)duration.TotalMinutes} 分 {duration.Seconds} 秒"),
        _ => string.Create(Culture, $"{(int)duration.TotalHours} 时 {duration.Minutes} 分"),
    };

    /// <summary>The time of day of an instant, in Beijing.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Such as <c>9:30:05</c>.</returns>
    public static string TimeOfDay(DateTimeOffset instant) => InBeijing(instant).ToString("H:mm:ss", Culture);

    /// <summary>A number of things with thousands separators.</summary>
    /// <param name="count">The number.</param>
    /// <returns>Such as <c>1,234</c>.</returns>
    public static string Count(int count) => count.ToString("#,##0", Culture);

    /// <summary>A rank.</summary>
    /// <param name="rank">The rank, 1 for the best; null where there is no score to rank.</param>
    /// <returns>The number, or <see cref="Absent"/>.</returns>
    public static string Rank(int? rank) => rank is { } place ? Count(place) : Absent;

    /// <summary>A date in full.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Such as <c>2025年2月5日</c>.</returns>
    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", Culture);

    /// <summary>The day of an instant in Beijing.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Such as <c>2025年2月5日</c>.</returns>
    public static string Day(DateTimeOffset instant) => Date(DateOnly.FromDateTime(InBeijing(instant)));

    /// <summary>An instant in Beijing time, to the minute.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Such as <c>2025年2月5日 9:30</c>.</returns>
    public static string Moment(DateTimeOffset instant) => InBeijing(instant).ToString("yyyy年M月d日 H:mm", Culture);

    /// <summary>Day and time of an instant in Beijing.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>What clocks there showed.</returns>
    public static DateTime InBeijing(DateTimeOffset instant) => instant.ToOffset(BeijingOffset).DateTime;

    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>错误, 警告 or 提示.</returns>
    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        Severity.Info => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };

    /// <summary>The sign for a severity; its shape tells it apart in black and white.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>■, ▲ or ○; all three are in the printing font.</returns>
    public static string SeveritySymbol(Severity severity) => severity switch
    {
        Severity.Error => "■",
        Severity.Warning => "▲",
        Severity.Info => "○",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };

    /// <summary>Sign and word of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Such as <c>▲ 警告</c>.</returns>
    public static string SeverityLabel(Severity severity) => $"{SeveritySymbol(severity)} {SeverityWord(severity)}";

    /// <summary>The severity that a code of the warehouse names.</summary>
    /// <param name="code">error, warning or info.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The warehouse holds another code.</exception>
    public static Severity SeverityOf(string code) => code switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No such severity."),
    };

    /// <summary>Shortens a name to what a narrow place holds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maxLength">The most characters to keep, the ellipsis included; at least 2.</param>
    /// <returns>The name, or its beginning and <c>…</c>.</returns>
    public static string Shorten(string name, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 2);
        return name.Length <= maxLength ? name : string.Concat(name.AsSpan(0, maxLength - 1), "…");
    }

    /// <summary>The Chinese name of a kind of reason.</summary>
    /// <param name="code">Code of the kind.</param>
    /// <returns>Its name; the code itself where the product no longer has the kind.</returns>
    public static string ShortfallName(string code) => ShortfallTaxonomy.All.FirstOrDefault(category => category.Code == code)?.Name ?? code;

    /// <summary>Whether reasons of a kind say nothing about the case: stock phrases, or points taken off without a word.</summary>
    /// <param name="code">Code of the kind.</param>
    /// <returns>True for these.</returns>
    public static bool IsShortfallWithoutContent(string code) =>
        ShortfallTaxonomy.All.FirstOrDefault(category => category.Code == code) is { } kind && (kind.IsBoilerplate || kind == ShortfallTaxonomy.DeductionUnexplained);

    /// <summary>How the projects of two years stand to one another.</summary>
    /// <param name="standing">The standing.</param>
    /// <returns>Such as 可比.</returns>
    public static string StandingName(PairStanding standing) => standing switch
    {
        PairStanding.Comparable => "可比",
        PairStanding.Proposed => "待确认",
        PairStanding.Waiting => "表待核对",
        PairStanding.New => "新增",
        PairStanding.Gone => "不再列出",
        PairStanding.Unfiled => "一年未报",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
    };

    /// <summary>The Chinese name of a rule.</summary>
    /// <param name="code">Code of the rule.</param>
    /// <returns>Its title; the code itself where findings of a former release name a rule that is no longer in the catalogue.</returns>
    public static string RuleTitle(string code) => RuleCatalogue.Describe(code)?.Title ?? code;
}
