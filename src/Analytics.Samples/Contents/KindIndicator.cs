using Analytics.Domain.Indicators;

namespace Analytics.Samples.Contents;

/// <summary>How an indicator of a kind of project is measured.</summary>
internal enum Measure
{
    /// <summary>So many of something, at least.</summary>
    Count,

    /// <summary>A percentage to reach.</summary>
    Rate,

    /// <summary>A percentage to stay below.</summary>
    LowRate,

    /// <summary>A month to be done by.</summary>
    Date,

    /// <summary>What one unit may cost.</summary>
    Price,

    /// <summary>Words.</summary>
    Words,

    /// <summary>Several targets in one cell.</summary>
    Several,
}

/// <summary>An indicator that projects of a kind have.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Measure">How.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of its numbers; empty for words and dates.</param>
/// <param name="Lowest">The lowest target; the month of a date.</param>
/// <param name="Highest">The highest target.</param>
/// <param name="Words">The target in words; empty elsewhere.</param>
internal sealed record KindIndicator(
    IndicatorKind Kind, Measure Measure, string Name, string Unit = "", int Lowest = 0, int Highest = 0, string Words = "");
