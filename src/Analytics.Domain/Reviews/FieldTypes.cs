using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>The types that forms are made of.</summary>
internal static class FieldTypes
{
    public const string DateFormat = "yyyy-MM-dd";
    public const string Yuan = "元";
    public const string TenThousandYuan = "万元";

    public static FieldType<string> Text { get; } = new(FieldKind.Text, text => text, text => text);

    public static FieldType<decimal> Amount { get; } = Decimal(FieldKind.Amount);

    public static FieldType<decimal> Points { get; } = Decimal(FieldKind.Points);

    public static FieldType<decimal> Percent { get; } = Decimal(FieldKind.Percent);

    public static FieldType<int> Year { get; } = new(
        FieldKind.Year,
        year => year.ToString(CultureInfo.InvariantCulture),
        text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    public static FieldType<DateOnly> Date { get; } = new(
        FieldKind.Date,
        date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
        text => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture));

    public static FieldType<CurrencyUnit> Unit { get; } = new(
        FieldKind.CurrencyUnit,
        unit => unit == CurrencyUnit.Yuan ? Yuan : TenThousandYuan,
        text => text switch
        {
            Yuan => CurrencyUnit.Yuan,
            TenThousandYuan => CurrencyUnit.TenThousandYuan,
            _ => throw new FormatException($"“{text}” is no currency unit."),
        });

    public static FieldType<Rating> Rating { get; } = new(
        FieldKind.Rating,
        rating => rating.ToChinese(),
        text => Ratings.FromChinese(text) ?? throw new FormatException($"“{text}” is no rating."));

    private static FieldType<decimal> Decimal(FieldKind kind) => new(
        kind,
        Numbers.Plain,
        text => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
}
