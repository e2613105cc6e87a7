using System.Globalization;
using Analytics.Samples.Contents;

namespace Analytics.Samples.City;

/// <summary>The projects of a department over the years: they come back with other figures, are renamed, renumbered and split, begin and end.</summary>
internal static class ProjectPlan
{
    private const int LeastKinds = 3;
    private const int MostKinds = 6;
    private const int ShareLarge = 30;

    private const int ShareRenamed = 15;
    private const int ShareMoved = 6;
    private const int ShareMerged = 40;

    private static readonly IReadOnlyList<string[]> Renames = ContentTable.Rows("project-renames.tsv");
    private static readonly string[] Endings = ["", "项目", "专项", "专项经费", "工程经费", "补助资金"];
    private static readonly string[] Parts = ["东片", "西片"];

    /// <summary>The projects of a department in the years asked for, year by year.</summary>
    public static IReadOnlyList<CityProject> Of(Department department, int firstYear, int lastYear, SeededRandom random)
    {
        var projects = new List<CityProject>();
        var kinds = random.Shuffle(ProjectKinds.Of(department.Sectors));
        var count = Math.Min(random.Between(LeastKinds, MostKinds), kinds.Count);
        // A large project takes in a kind that no other project of the department has.
        if (kinds.Count > count && random.Chance(ShareLarge))
            kinds[0] = kinds[0].With(kinds[count]);
        foreach (var kind in kinds.Take(count))
            projects.AddRange(Course(department, kind, firstYear, lastYear, random.Fork(kind.Name)));
        return [.. projects.OrderBy(project => project.Year)];
    }

    private static IEnumerable<CityProject> Course(Department department, ProjectKind kind, int firstYear, int lastYear, SeededRandom random)
    {
        var begins = random.Chance(75) ? firstYear : random.Between(firstYear, lastYear);
        var ends = random.Chance(80) ? lastYear : random.Between(begins, lastYear);
        var unit = random.Pick(department.Units);
        var stem = (kind.Sector == "通用" ? department.Topic : "") + kind.Name;
        var ending = random.Pick(Endings);
        var number = random.Between(1000, 999999);
        var size = random.Between(40, 160);
        var splits = random.Chance(10) ? random.Between(begins + 1, begins + 3) : int.MaxValue;

        // Draws of its own: what changes here leaves every other figure of the city as it was.
        var turns = random.Fork("turns");
        var renamed = turns.Chance(ShareRenamed) ? turns.Between(begins + 1, begins + 3) : int.MaxValue;
        var moved = turns.Chance(ShareMoved) ? turns.Between(begins + 1, begins + 3) : int.MaxValue;
        var merges = turns.Chance(ShareMerged) && splits < int.MaxValue ? splits + turns.Between(1, 2) : int.MaxValue;
        var newUnit = turns.Pick(department.Units);
        for (var year = begins; year <= ends; year++)
        {
            if (year == renamed)
                stem = Renamed(stem);
            if (year == moved)
                unit = newUnit;
            size = Math.Clamp(size * random.Between(88, 116) / 100, 30, 220);
            if (year > begins && random.Chance(10))
                ending = random.Pick(Endings);
            if (year > begins && random.Chance(15))
                number = random.Between(1000, 999999);
            if (year < splits || year >= merges)
            {
                yield return Make(stem + ending, number, "", year, size);
                continue;
            }

            for (var part = 0; part < Parts.Length; part++)
                yield return Make($"{stem}（{Parts[part]}）", number + part + 1, Parts[part], year, size * 3 / 5);
        }

        CityProject Make(string name, int code, string scope, int year, int share) => new(
            department,
            unit,
            kind,
            name,
            string.Create(CultureInfo.InvariantCulture, $"5115{year % 100:00}{department.Code}R{code:000000}"),
            scope,
            year,
            year - begins,
            share,
            kind.Name);
    }

    private static string Renamed(string stem) =>
        Renames.FirstOrDefault(row => stem.Contains(row[0], StringComparison.Ordinal)) is { } fitting
            ? stem.Replace(fitting[0], fitting[1], StringComparison.Ordinal)
            : stem + "提升行动";
}
