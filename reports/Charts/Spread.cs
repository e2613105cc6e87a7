namespace Analytics.Reports.Charts;

/// <summary>The five figures of a box plot.</summary>
/// <param name="Count">How many values they are made of.</param>
/// <param name="Low">Where the line begins.</param>
/// <param name="FirstQuartile">Where the box begins.</param>
/// <param name="Median">The stroke in the box.</param>
/// <param name="ThirdQuartile">Where the box ends.</param>
/// <param name="High">Where the line ends.</param>
public sealed record Spread(int Count, decimal Low, decimal FirstQuartile, decimal Median, decimal ThirdQuartile, decimal High)
{
    /// <summary>A spread from figures that are all there or all absent.</summary>
    /// <returns>The spread; null where one is absent.</returns>
    public static Spread? Of(int count, decimal? low, decimal? firstQuartile, decimal? median, decimal? thirdQuartile, decimal? high) =>
        (low, firstQuartile, median, thirdQuartile, high) is ({ } from, { } first, { } middle, { } third, { } to)
            ? new(count, from, first, middle, third, to)
            : null;
}
