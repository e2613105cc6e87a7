namespace Analytics.Warehouse.Rejudging;

/// <summary>What a rejudging moved of one form.</summary>
public sealed record ScoreChange
{
    /// <summary>Key of the form.</summary>
    public required long FormKey { get; init; }

    /// <summary>Its fiscal year; null where it prints none.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Its department as printed; null where it names none.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Its project as printed; null where it names none.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Name of the file it came in.</summary>
    public required string FileName { get; init; }

    /// <summary>Id of the rule set before.</summary>
    public required string OldRuleSet { get; init; }

    /// <summary>Id of the rule set now.</summary>
    public required string NewRuleSet { get; init; }

    /// <summary>Recomputed total before; null where it had none.</summary>
    public decimal? OldScore { get; init; }

    /// <summary>Recomputed total now; null where it has none.</summary>
    public decimal? NewScore { get; init; }

    /// <summary>Rating of the recomputed total before: 优, 良, 中, 差, or null.</summary>
    public string? OldRating { get; init; }

    /// <summary>Rating of the recomputed total now.</summary>
    public string? NewRating { get; init; }

    /// <summary>Findings by rule before.</summary>
    public required IReadOnlyDictionary<string, int> OldFindings { get; init; }

    /// <summary>Findings by rule now.</summary>
    public required IReadOnlyDictionary<string, int> NewFindings { get; init; }

    /// <summary>How far the total moved; null where one of both is absent.</summary>
    public decimal? Points => NewScore - OldScore;

    /// <summary>Rules whose number of findings changed, with both numbers, in the order of their codes.</summary>
    public IEnumerable<(string RuleCode, int Before, int After)> ChangedRules => OldFindings.Keys.Union(NewFindings.Keys, StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(rule => (rule, OldFindings.GetValueOrDefault(rule), NewFindings.GetValueOrDefault(rule)))
        .Where(rule => rule.Item2 != rule.Item3);

    /// <summary>Whether anything differs; the warehouse keeps four decimals of a score.</summary>
    internal bool Moved =>
        OldRuleSet != NewRuleSet || (OldScore is null) != (NewScore is null) || Math.Abs(Points ?? 0m) > 0.0001m || OldRating != NewRating || ChangedRules.Any();
}
