using System.Globalization;
using Analytics.Domain.Indicators;

namespace Analytics.Samples.Contents;

/// <summary>The kinds of projects, from <c>project-kinds.tsv</c>.</summary>
internal static class ProjectKinds
{
    private const string TextMark = "~";

    /// <summary>All kinds in the order of the table.</summary>
    public static IReadOnlyList<ProjectKind> All { get; } = Read();

    /// <summary>The kinds that a department with these sectors may have; those of every department last.</summary>
    public static IReadOnlyList<ProjectKind> Of(IReadOnlyList<string> sectors) =>
        [.. All.Where(kind => sectors.Contains(kind.Sector)), .. All.Where(kind => kind.Sector == "通用" && !sectors.Contains(kind.Sector))];

    private static List<ProjectKind> Read()
    {
        var kinds = new List<ProjectKind>();
        var block = new List<string[]>();
        foreach (var line in ContentTable.Lines("project-kinds.tsv"))
        {
            if (line[0] == "kind" && block.Count > 0)
            {
                kinds.Add(ToKind(block));
                block.Clear();
            }

            block.Add(line);
        }

        kinds.Add(ToKind(block));
        return kinds;
    }

    private static ProjectKind ToKind(List<string[]> block)
    {
        var price = block.First(line => line[0] == "price");
        return new()
        {
            Sector = block[0][1],
            Name = block[0][2],
            Purpose = block[0][3],
            Indicators = [.. block.Select(ToIndicator).OfType<KindIndicator>().OrderBy(indicator => indicator.Kind)],
            Price = new(IndicatorKind.Cost, Measure.Price, price[1], price[2], Number(price[3]), Number(price[4])),
            Parts = [.. block.Where(line => line[0] == "part").Select(line => line[1])],
            Troubles = [.. block.Where(line => line[0] == "trouble").Select(line => (line[1], line[2]))],
        };
    }

    private static KindIndicator? ToIndicator(string[] line) => line[0] switch
    {
        "count" => new(IndicatorKind.Quantity, Measure.Count, line[1], line[2], Number(line[3]), Number(line[4])),
        "rate" => new(IndicatorKind.Quality, Measure.Rate, line[1], "%", Number(line[2]), Number(line[3])),
        "most" => new(IndicatorKind.Quality, Measure.LowRate, line[1], "%", Number(line[2]), Number(line[3])),
        "date" => new(IndicatorKind.Timeliness, Measure.Date, line[1], Lowest: Number(line[2])),
        "economic" => Benefit(IndicatorKind.EconomicBenefit, line),
        "social" => Benefit(IndicatorKind.SocialBenefit, line),
        "ecological" => Benefit(IndicatorKind.EcologicalBenefit, line),
        "lasting" => Benefit(IndicatorKind.SustainableImpact, line),
        "pleased" => new(IndicatorKind.Satisfaction, Measure.Rate, line[1] + "满意度", "%", 85, 92),
        "kind" or "price" or "part" or "trouble" => null,
        _ => throw new InvalidDataException($"project-kinds.tsv has a line of an unknown sort: {line[0]}"),
    };

    private static KindIndicator Benefit(IndicatorKind kind, string[] line) =>
        line[2].StartsWith(TextMark, StringComparison.Ordinal)
            ? new(kind, Measure.Words, line[1], Words: line[2][TextMark.Length..])
            : new(kind, line[2] == "%" ? Measure.Rate : Measure.Count, line[1], line[2], Number(line[3]), Number(line[4]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
