namespace Analytics.Reports.Documents;

/// <summary>Numbers of chapters and sections: 一, 二, … 九十九.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Writes a number.</summary>
    /// <param name="number">From 1 to 99.</param>
    /// <returns>Such as <c>十二</c>.</returns>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        var ten = tens switch { 0 => string.Empty, 1 => "十", _ => $"{Digits[tens]}十" };
        return ones == 0 ? ten : ten + Digits[ones];
    }
}
