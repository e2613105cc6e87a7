using Analytics.Domain.Scoring;

namespace Analytics.Domain.Projects;

/// <summary>What speaks for and against two projects of different years being one.</summary>
/// <remarks>What one of them does not print speaks neither for nor against: its weight is left out.</remarks>
internal sealed class LinkEvidence
{
    private const decimal NameWeight = 0.45m;
    private const decimal UnitWeight = 0.15m;
    private const decimal IndicatorWeight = 0.30m;
    private const decimal MoneyWeight = 0.10m;
    private const decimal NumberWeight = 0.25m;

    // A name that holds the whole other name is at least this alike, however much was added to it.
    private const decimal ContainedSimilarity = 0.7m;
    private const decimal YuanPerTenThousand = 10_000m;

    private readonly ContinuityThresholds _thresholds;

    /// <summary>Gathers the evidence.</summary>
    /// <param name="from">The project of the earlier year.</param>
    /// <param name="to">The project of the later year.</param>
    /// <param name="thresholds">From where on evidence counts.</param>
    public LinkEvidence(ComparedProject from, ComparedProject to, ContinuityThresholds thresholds)
    {
        _thresholds = thresholds;
        From = from;
        To = to;
        IsGeneric = from.IsGeneric || to.IsGeneric;
        NameSimilarity = from.Name is null || to.Name is null ? 0m : from.Name.SimilarityTo(to.Name);
        if (to.Extends(from) || from.Extends(to))
            NameSimilarity = Math.Max(NameSimilarity, ContainedSimilarity);
        HasSameName = from.Name is not null && from.Name.Undated == to.Name?.Undated;
        Shared = from.SharedWith(to);
        LeastIndicators = Math.Min(from.Indicators.Count, to.Indicators.Count);
        MoneyRatio = RatioOf(from.Project.BudgetYuan, to.Project.BudgetYuan);
    }

    /// <summary>The project of the earlier year.</summary>
    public ComparedProject From { get; }

    /// <summary>The project of the later year.</summary>
    public ComparedProject To { get; }

    /// <summary>Whether the name of one of them could be anyone's, so that names prove nothing.</summary>
    public bool IsGeneric { get; }

    /// <summary>How alike the names are, from 0 to 1.</summary>
    public decimal NameSimilarity { get; }

    /// <summary>Whether the names are the same but for their years.</summary>
    public bool HasSameName { get; }

    /// <summary>The indicators of the earlier project that the later one has too.</summary>
    public IReadOnlyList<string> Shared { get; }

    /// <summary>How many indicators the one with fewer has.</summary>
    public int LeastIndicators { get; }

    /// <summary>The smaller budget divided by the larger one; null where one is absent or 0.</summary>
    public decimal? MoneyRatio { get; private init; }

    /// <summary>Whether both print a unit, and the same one, or neither prints one.</summary>
    public bool HasSameUnit => From.Unit == To.Unit;

    /// <summary>Whether both print a unit, and another one.</summary>
    public bool HasOtherUnit => From.Unit.Length > 0 && To.Unit.Length > 0 && From.Unit != To.Unit;

    /// <summary>Whether both print a number; true for the same one, false for another one, null where one prints none.</summary>
    public bool? HasSameNumber => From.Serial is null || To.Serial is null ? null : From.Serial == To.Serial;

    /// <summary>The share of the indicators that both have; null where one has none.</summary>
    public decimal? IndicatorShare => LeastIndicators == 0 ? null : (decimal)Shared.Count / LeastIndicators;

    /// <summary>What the project became, by its name and its number.</summary>
    public ProjectLinkKind Kind =>
        !HasSameName ? ProjectLinkKind.Renamed : HasSameNumber == false ? ProjectLinkKind.Renumbered : ProjectLinkKind.Same;

    /// <summary>The mean of what is known, weighted; from 0 to 1 with four decimals.</summary>
    public decimal Score
    {
        get
        {
            var parts = new List<(decimal Weight, decimal Value)>();
            if (!IsGeneric)
                parts.Add((NameWeight, NameSimilarity));
            if (From.Unit.Length > 0 && To.Unit.Length > 0)
                parts.Add((UnitWeight, HasSameUnit ? 1m : 0m));
            if (IndicatorShare is { } share)
                parts.Add((IndicatorWeight, Math.Min(share, 1m)));
            if (MoneyRatio is { } ratio)
                parts.Add((MoneyWeight, ratio));
            // Systems give new numbers year by year: another one says little, the same one a lot.
            if (HasSameNumber == true)
                parts.Add((NumberWeight, 1m));
            var weight = parts.Sum(part => part.Weight);
            return weight == 0m ? 0m : Rounding.HalfUp(parts.Sum(part => part.Weight * part.Value) / weight, 4);
        }
    }

    /// <summary>Whether it is enough to ask a person.</summary>
    public bool IsEnough =>
        Score >= _thresholds.LeastScore
        && (IsGeneric
            ? !HasOtherUnit && (HasSameNumber == true || IsShared)
            : NameSimilarity >= _thresholds.LeastNameSimilarity || HasSameNumber == true || IsShared);

    private bool IsShared => IndicatorShare >= _thresholds.LeastIndicatorShare && Shared.Count > 1;

    /// <summary>The smaller amount divided by the larger one; null where one is absent or 0.</summary>
    public static decimal? RatioOf(decimal? first, decimal? second) =>
        first is > 0m && second is > 0m ? Math.Min(first.Value, second.Value) / Math.Max(first.Value, second.Value) : null;

    /// <summary>The same evidence for one of several parts, whose money is compared together.</summary>
    /// <param name="ratio">The budget of the parts together and of the whole, the smaller divided by the larger one.</param>
    public LinkEvidence WithParts(decimal? ratio) => new(From, To, _thresholds) { MoneyRatio = ratio };

    /// <summary>The evidence in one sentence.</summary>
    /// <param name="lead">What the sentence begins with, such as 拆分为2个项目之一; may be empty.</param>
    public string Describe(string lead = "")
    {
        List<string> parts = [];
        if (lead.Length > 0)
            parts.Add(lead);
        parts.Add(OnNames());
        parts.Add(OnUnits());
        if (LeastIndicators > 0)
            parts.Add($"{Numbers.Plain(LeastIndicators)}项指标中{Numbers.Plain(Shared.Count)}项相同");
        if (lead.Length == 0 || MoneyRatio is null)
            parts.Add(OnMoney());
        if (HasSameNumber is { } same)
            parts.Add(same ? "项目编号相同" : $"项目编号由{From.Project.Number}改为{To.Project.Number}");
        return string.Join("；", parts) + "。";
    }

    private string OnNames()
    {
        if (HasSameName)
            return IsGeneric ? "名称相同（不计年度），但属通用名称，不作为依据" : "名称相同（不计年度）";
        var change = $"名称由“{From.Project.Name}”改为“{To.Project.Name}”";
        return IsGeneric ? $"{change}，其中有通用名称，不作为依据" : $"{change}（相似度{Numbers.Short(NameSimilarity)}）";
    }

    private string OnUnits() => (From.Unit.Length, To.Unit.Length) switch
    {
        (0, 0) => "两年都未填实施单位",
        (0, _) or (_, 0) => "有一年未填实施单位",
        _ => HasSameUnit ? "实施单位相同" : $"实施单位由{From.Project.Unit}变为{To.Project.Unit}",
    };

    private string OnMoney() => MoneyRatio is { } ratio
        ? $"预算由{TenThousand(From)}到{TenThousand(To)}，规模{(ratio >= _thresholds.LeastMoneyRatio ? "相近" : "相差较大")}"
        : "预算无法比较";

    private static string TenThousand(ComparedProject project) => $"{Numbers.Short(project.Project.BudgetYuan!.Value / YuanPerTenThousand)}万元";
}
