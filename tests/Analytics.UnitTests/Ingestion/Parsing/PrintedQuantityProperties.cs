using System.Globalization;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>What holds for every number, operator and unit, not only for those of the examples.</summary>
public sealed class PrintedQuantityProperties
{
    private static readonly string[] UnitWords = ["次", "个", "篇", "批次", "人", "人次", "分", "元", "万元", "%", "家", "期", "件", "起", "亩", "台", "元/亩", "公里"];

    private static readonly (string Sign, TargetOperator Meaning)[] Signs =
    [
        ("≥", TargetOperator.AtLeast), ("≧", TargetOperator.AtLeast), (">=", TargetOperator.AtLeast), ("＞＝", TargetOperator.AtLeast),
        ("≤", TargetOperator.AtMost), ("≦", TargetOperator.AtMost), ("<=", TargetOperator.AtMost),
        ("＝", TargetOperator.Exactly), ("=", TargetOperator.Exactly), ("═", TargetOperator.Exactly),
    ];

    private static readonly Quantities Quantities = new(FormVocabulary.CreateDefault());

    // Up to 12 digits before the point and 4 behind it, as amounts and rates have.
    private static readonly Gen<decimal> Numbers =
        from whole in Gen.Choose(0, 999_999)
        from thousands in Gen.Choose(0, 999_999)
        from isLong in Gen.Elements(true, false)
        from isYear in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from decimals in Gen.Choose(0, 4)
        from fraction in Gen.Choose(0, 9999)
        select new decimal(fraction / (int)Math.Pow(10, 4 - decimals), 0, 0, false, (byte)decimals) + (isYear ? 1990 + (whole % 60) : isLong ? (whole * 1_000_000m) + thousands : whole);

    [Fact]
    public void A_printed_number_is_read_as_it_is_printed_with_all_its_decimals() =>
        Check(
            from number in Numbers
            from spelling in Gen.Elements("plain", "commas", "wide", "blank")
            select (number, spelling),
            one => PrintedNumber.Parse(Spell(one.number, one.spelling)) is { } read && read == one.number
                && read.ToString(CultureInfo.InvariantCulture) == one.number.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void A_number_with_misplaced_commas_is_no_number() =>
        Check(
            from left in Gen.Choose(1, 9999)
            from right in Gen.Choose(0, 99)
            select $"{left},{right}",
            text => PrintedNumber.Parse(text) is null);

    [Fact]
    public void Operator_number_and_unit_are_told_apart_and_nothing_is_lost() =>
        Check(
            from sign in Gen.Elements(Signs)
            from number in Numbers
            from unit in Gen.Elements(UnitWords)
            select (sign, number, unit),
            one =>
            {
                var printed = one.sign.Sign + one.number.ToString(CultureInfo.InvariantCulture) + one.unit;
                return IndicatorValue.Parse(printed) is { Kind: IndicatorValueKind.Quantity, Quantity: { } quantity } value
                    && value.Operator == one.sign.Meaning && quantity.Value == one.number && quantity.Unit == one.unit
                    && Quantities.NumberOf(printed) == one.number && Quantities.UnitOf(printed) == one.unit;
            });

    [Fact]
    public void Two_quantities_in_one_cell_are_never_taken_for_one() =>
        Check(
            from first in Numbers
            from second in Numbers
            from unit in Gen.Elements("次", "人", "期", "家")
            from between in Gen.Elements("，培训", "；参加", "、", "，其中")
            select $"举办≥{first}{unit}{between}≥{second}人",
            text => IndicatorValue.Parse(text) is { Kind: IndicatorValueKind.Composite, Quantity: null } && Quantities.NumberOf(text) is null);

    [Fact]
    public void Words_without_digits_never_give_a_number() =>
        Check(
            from words in Gen.Elements("持续", "推进", "≥", "明显", "提高", "％", "次", "—", "，", "按期", "完成", "　").NonEmptyListOf()
            select string.Concat(words),
            text => PrintedNumber.Parse(text) is null && Quantities.NumberOf(text) is null && IndicatorValue.Parse(text)?.Quantity is null);

    private static string Spell(decimal number, string spelling)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return spelling switch
        {
            "commas" => Commas(plain),
            "wide" => string.Concat(plain.Select(character => char.IsAsciiDigit(character) ? (char)(character + '０' - '0') : '．')),
            "blank" => $" {plain}　",
            _ => plain,
        };
    }

    private static string Commas(string plain)
    {
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        for (var i = whole.Length - 3; i > 0; i -= 3)
            whole = whole.Insert(i, ",");
        return point < 0 ? whole : whole + plain[point..];
    }

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
