using System.Globalization;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>How messages call indicators.</summary>
internal static class IndicatorNames
{
    /// <summary>The name for messages: 指标“…”, or its number where the name is absent.</summary>
    public static string Of(ComparedIndicator row) =>
        row.Name is { } name ? $"指标“{name}”" : string.Create(CultureInfo.InvariantCulture, $"第{row.Index + 1}项指标");
}
