using Analytics.Reports.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Reports.Charts;

public sealed class AxisScaleTests
{
    private static readonly Arbitrary<decimal> Values = Gen.Choose(0, int.MaxValue).Select(value => value / 1_000m).ToArbitrary();

    [Fact]
    public void An_axis_begins_at_zero_covers_every_value_and_has_at_most_five_steps() =>
        Prop.ForAll(Values, highest =>
        {
            var scale = AxisScale.ForAmounts([highest / 3m, highest, null]);
            return scale.Min == 0m && scale.Max >= highest && (scale.Max - scale.Min) / scale.Step is >= 1m and <= 5m && scale.Max % scale.Step == 0m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_axis_of_numbers_of_things_has_no_tick_between_whole_numbers() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), highest =>
        {
            var scale = AxisScale.ForCounts([highest]);
            return scale.Step >= 1m && decimal.Truncate(scale.Step) == scale.Step && scale.Max >= highest;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rate_axis_always_shows_the_whole_hundred_percent()
    {
        Assert.Equal(new AxisScale(0m, 1m, 0.25m), AxisScale.ForRates([0.3m, null]));
        Assert.True(AxisScale.ForRates([1.178m]).Max >= 1.178m);
    }

    [Fact]
    public void A_score_axis_ends_at_a_hundred_points() => Assert.Equal(100m, AxisScale.ForScores([96.5m, null]).Max);

    [Fact]
    public void A_negative_amount_lowers_the_beginning_of_the_axis() => Assert.True(AxisScale.ForAmounts([-3m, 40m]).Min <= -3m);

    [Fact]
    public void An_axis_for_places_begins_near_the_lowest_value_and_covers_all() =>
        Prop.ForAll(Values, Values, (one, other) =>
        {
            var scale = AxisScale.ForPlaces([one, other, null]);
            return scale.Min <= Math.Min(one, other) && scale.Max >= Math.Max(one, other) && scale.Max > scale.Min
                && scale.ShareOf(one) is >= 0m and <= 1m && scale.Ticks().Count() is >= 2 and <= 8;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_axis_without_values_is_still_an_axis() => Assert.Equal(new AxisScale(0m, 1m, 1m), AxisScale.ForAmounts([null]));
}
