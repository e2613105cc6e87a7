using Analytics.Domain.Projects;

namespace Analytics.UnitTests.Domain.Projects;

public sealed class ContinuityThresholdsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(new ContinuityThresholds().Validate());

    [Fact]
    public void All_bad_values_are_named_at_once_with_key_limit_and_value() => Assert.Equal(
    [
        "设置 Continuity:LeastScore 应大于 0 且不超过 1，现为 55。",
        "设置 Continuity:AmbiguityMargin 应在 0 和 1 之间，现为 -0.1。",
        "设置 Continuity:MostProposals 应在 1 和 20 之间，现为 0。",
    ],
    new ContinuityThresholds { LeastScore = 55m, AmbiguityMargin = -0.1m, MostProposals = 0 }.Validate());

    [Fact]
    public void Bad_thresholds_make_no_matching() =>
        Assert.Throws<ArgumentException>(() => new ProjectContinuity(new() { LeastScore = 0m }));
}
