using System.Globalization;
using Analytics.Samples.Contents;

namespace Analytics.Samples.City;

/// <summary>The departments of the city: its bureaus, those of its districts, and its towns.</summary>
internal static class Departments
{
    private const string City = "云溪市";
    private const int FirstCode = 101;

    private static readonly Department[] Everyone = [.. Create()];

    /// <summary>How many departments the city can have.</summary>
    public static int Count => Everyone.Length;

    /// <summary>The first departments, in the order of their codes.</summary>
    public static IReadOnlyList<Department> First(int count) => Everyone[..count];

    private static IEnumerable<Department> Create()
    {
        var bureaus = ContentTable.Rows("bureaus.tsv");
        var places = ContentTable.Rows("places.tsv");
        var areas = places.Where(row => row[0] == "district").Select(row => row[1]).Prepend(City).ToList();
        var code = FirstCode;
        foreach (var area in areas)
        {
            foreach (var bureau in bureaus)
                yield return ToDepartment(area, bureau, code++);
        }

        foreach (var town in places.Where(row => row[0] == "town"))
        {
            yield return new(
                $"{City}{town[1]}{(town[1].EndsWith("街道", StringComparison.Ordinal) ? "办事处" : "人民政府")}",
                Text(code++),
                [$"{City}{town[1]}党群服务中心", $"{City}{town[1]}综合执法大队"],
                ["农业", "民政", "城管"],
                town[1]);
        }
    }

    private static Department ToDepartment(string area, string[] bureau, int code) => new(
        area + bureau[0],
        Text(code),
        [.. bureau[2].Split('、').Select(unit => area + unit)],
        [bureau[1]],
        (area == City ? "" : area) + bureau[3]);

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
