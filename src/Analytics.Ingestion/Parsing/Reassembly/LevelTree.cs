using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>The tree of labels that a form prints, put together from labels that stand anywhere.</summary>
internal sealed class LevelTree
{
    private const int LabelsOfBlock = 3;
    private const int MostLabels = 60;
    private const decimal ImpliedConfidence = 0.6m;

    private static readonly IndicatorKind[] OutputKinds =
        [IndicatorKind.Quantity, IndicatorKind.Quality, IndicatorKind.Timeliness, IndicatorKind.Cost];

    private readonly List<LevelSlot> _slots = [];

    /// <param name="fragments">The form.</param>
    /// <param name="implied">Level-1 names with their points that only the form's notes print.</param>
    public LevelTree(IReadOnlyList<Fragment> fragments, IReadOnlyList<(LevelName Name, SourcePlace Place)> implied)
    {
        var labels = Distinct(fragments);
        HasBlock = labels.Exists(label => labels.Count(other => Math.Abs(other.Index - label.Index) < LabelsOfBlock) >= LabelsOfBlock);
        var level1 = Level1Of(labels);
        var level2 = labels.Where(label => !level1.Exists(other => other.Index == label.Index)).ToList();
        HasCostPart = level1.Exists(label => PartOf(label.Name.Name) == LevelPart.Cost);
        foreach (var (name, place) in implied)
        {
            if (!level1.Exists(label => PartOf(label.Name.Name) == PartOf(name.Name)) && PartOf(name.Name) != LevelPart.Satisfaction)
                level1.Add((name, place, -1, ImpliedConfidence));
        }

        foreach (var label in level1)
        {
            if (label.Name.Points is { } points)
                Points.TryAdd(PartOf(label.Name.Name), points);
        }

        Fill(level1, level2);
    }

    /// <summary>The places for rows, in the order in which forms print them.</summary>
    public IReadOnlyList<LevelSlot> Slots => _slots;

    /// <summary>The points that a part of the tree has altogether, as its label says.</summary>
    public Dictionary<LevelPart, decimal> Points { get; } = [];

    /// <summary>Whether labels stand together in a block: then hardly one is lost.</summary>
    public bool HasBlock { get; }

    private bool HasCostPart { get; }

    /// <summary>The part that a level-1 name stands for.</summary>
    public static LevelPart PartOf(string name) =>
        name.Contains("满意", StringComparison.Ordinal) ? LevelPart.Satisfaction
        : name.Contains("产出", StringComparison.Ordinal) ? LevelPart.Output
        : name.Contains("效益", StringComparison.Ordinal) || name.Contains("效果", StringComparison.Ordinal) ? LevelPart.Benefit
        : name.Contains("成本", StringComparison.Ordinal) ? LevelPart.Cost
        : LevelPart.Other;

    private LevelPart PartOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Satisfaction => LevelPart.Satisfaction,
        IndicatorKind.Cost when HasCostPart => LevelPart.Cost,
        IndicatorKind.Quantity or IndicatorKind.Quality or IndicatorKind.Timeliness or IndicatorKind.Cost => LevelPart.Output,
        IndicatorKind.EconomicBenefit or IndicatorKind.SocialBenefit or IndicatorKind.EcologicalBenefit or IndicatorKind.SustainableImpact => LevelPart.Benefit,
        _ => LevelPart.Other,
    };

    private static List<(LevelName Name, SourcePlace Place, int Index, decimal Confidence)> Distinct(IReadOnlyList<Fragment> fragments)
    {
        var labels = new List<(LevelName, SourcePlace, int, decimal)>();
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < fragments.Count && labels.Count < MostLabels; i++)
        {
            if (fragments[i].Level is not { Name.Length: > 0 } name)
                continue;

            // 满意度指标 names both levels; every other name that comes again is repeated on a new page.
            var count = seen[name.Name] = seen.GetValueOrDefault(name.Name) + 1;
            if (count == 1 || (count == 2 && name.Level == IndicatorLevel.Either))
                labels.Add((name, fragments[i].Place, i, 1m));
        }

        return labels;
    }

    private static List<(LevelName Name, SourcePlace Place, int Index, decimal Confidence)> Level1Of(List<(LevelName Name, SourcePlace Place, int Index, decimal Confidence)> labels)
    {
        var level1 = labels.Where(label => label.Name.Level == IndicatorLevel.Level1 || label.Name.Points is not null).ToList();
        foreach (var label in labels.Where(label => label.Name.Level == IndicatorLevel.Either && label.Name.Points is null))
        {
            var part = PartOf(label.Name.Name);
            if (level1.Exists(other => PartOf(other.Name.Name) == part))
                continue;

            // 成本指标 stands on level 1 only where level-2 names of its own stand below it; a short 满意度指标 goes before a longer one.
            var hasOwn = labels.Exists(other => other.Name.Level == IndicatorLevel.Level2 && PartOf(other.Name.Name) == LevelPart.Cost && other.Name.Name.Length > label.Name.Name.Length);
            var isShortest = !labels.Exists(other => PartOf(other.Name.Name) == part && other.Name.Name.Length < label.Name.Name.Length);
            if (part == LevelPart.Cost ? hasOwn : isShortest)
                level1.Add(label);
        }

        return level1;
    }

    private void Fill(
        List<(LevelName Name, SourcePlace Place, int Index, decimal Confidence)> level1, List<(LevelName Name, SourcePlace Place, int Index, decimal Confidence)> level2)
    {
        Reading<string>? Level1(LevelPart part)
        {
            var at = level1.FindIndex(label => PartOf(label.Name.Name) == part);
            return at < 0 ? null : new(level1[at].Name.Name, level1[at].Place, level1[at].Confidence);
        }

        var parts = new[] { LevelPart.Cost, LevelPart.Output, LevelPart.Benefit, LevelPart.Satisfaction };
        foreach (var part in parts)
        {
            var own = level2.Where(label => PartOf(IndicatorKinds.FromLabel(label.Name.Name)) == part).ToList();
            var slots = own.ConvertAll(label => new LevelSlot(
                Level1(part), new(label.Name.Name, label.Place), part, IndicatorKinds.FromLabel(label.Name.Name), label.Index));
            if (part == LevelPart.Output && (own.Count > 0 || Level1(part) is not null))
            {
                slots.AddRange(OutputKinds
                    .Where(kind => !slots.Exists(slot => slot.Kind == kind) && PartOf(kind) == LevelPart.Output)
                    .Select(kind => new LevelSlot(Level1(part), null, part, kind, null)));
            }

            if (slots.Count == 0 && Level1(part) is { } alone)
                slots.Add(new(alone, null, part, part == LevelPart.Satisfaction ? IndicatorKind.Satisfaction : null, null));
            _slots.AddRange(HasBlock && slots.TrueForAll(slot => slot.Index is not null)
                ? slots.OrderBy(slot => slot.Index)
                : slots.OrderBy(slot => slot.Kind));
        }
    }
}
