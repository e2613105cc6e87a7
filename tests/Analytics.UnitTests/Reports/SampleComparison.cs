using Analytics.Reports.Annual;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.UnitTests.Reports;

/// <summary>An invented comparison of two years of an invented city, as the queries would return it.</summary>
internal static class SampleComparison
{
    /// <summary>Projects that stand alike; those of one year alone have no figures of the other.</summary>
    public static PairStandingRow Standing(PairStanding standing, int count)
    {
        return new(
            standing.ToString().ToLowerInvariant(), count, standing == PairStanding.New ? 0 : count, standing == PairStanding.Gone ? 0 : count, From(900_000m), To(1_000_000m), From(800_000m), To(950_000m),
            From(700_000m), To(900_000m), From(0.875m), To(0.9474m), From(0.7778m), To(0.9m), From(97m), To(98m), From(92.5m), To(91.25m));

        decimal? From(decimal figure) => standing == PairStanding.New ? null : figure;
        decimal? To(decimal figure) => standing == PairStanding.Gone ? null : figure;
    }

    /// <summary>A project in two years.</summary>
    public static ProjectPairRow Project(int index, decimal? from, decimal? to, string standing = "comparable") => new(
        $"hash{index}", $"城区公共服务设施第{index}期改造提升工程", null, null, index + 1, SampleYear.NameOf(index), standing, 1, 1, from, to, from, to, from, to,
        from is null ? null : 0.85m, to is null ? null : 0.95m, null, null, 95m, 96m, from is null ? null : 90m, to is null ? null : 91m, 40);

    /// <summary>A department in two years.</summary>
    public static DepartmentPairRow Department(int index, decimal? scoreBefore, decimal? scoreNow) => new(
        index + 1, SampleYear.NameOf(index), true, true, 3, index % 2, 1, 2, 0, 900m, 800m, 700m, 600m, 90m, 80m, 10m, 20m, 100m, 200m, 50m, 150m, 0.5m, 0.75m, 0.4m, 0.6m, 91m, 92m, scoreBefore, scoreNow);

    /// <summary>A comparison with everything in it.</summary>
    public static YearsComparison Of(int departments) => new()
    {
        Years = new(2023, 2024),
        Standings = [.. Enum.GetValues<PairStanding>().Select((standing, index) => Standing(standing, 40 - index * 5))],
        ProposalCount = 12,
        Departments = [.. Enumerable.Range(0, departments).Select(index => Department(index, 90m, 90m + index % 3 - 1m))],
        Rising = [.. Enumerable.Range(0, 10).Select(index => Project(index, 500_000m, 900_000m - index * 10_000m))],
        Falling = [.. Enumerable.Range(0, 10).Select(index => Project(index + 10, 500_000m, 100_000m + index * 10_000m))],
        New = [.. Enumerable.Range(0, 10).Select(index => Project(index + 20, null, 900_000m - index * 10_000m, "new"))],
        Gone = [.. Enumerable.Range(0, 10).Select(index => Project(index + 30, 900_000m - index * 10_000m, null, "gone"))],
        Reasons = [new("treasury-not-paid", "财政未拨付或资金未到位", 20, 30, 40m, 50m, 5, 8, 8m, 6.5m), new("empty-measures", "空泛措施", 4, 4, 6m, 6m, 3, 1, 2m, 1m)],
    };
}
