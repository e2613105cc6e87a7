using Analytics.Domain.Forms;

namespace Analytics.Domain.Scoring;

/// <summary>The scoring schemes, and which one a form follows.</summary>
/// <param name="ruleSets">The schemes, at least one of them in use; the first such one that holds for the year is used where a form follows none of them.</param>
public sealed class RuleSetCatalogue(IReadOnlyList<RuleSet> ruleSets)
{
    private readonly IReadOnlyList<RuleSet> _inUse = ruleSets.Where(ruleSet => ruleSet.IsInUse).ToList() is { Count: > 0 } inUse
        ? inUse
        : throw new ArgumentException("None of the rule sets is in use.", nameof(ruleSets));

    /// <summary>The schemes that the product ships.</summary>
    public static RuleSetCatalogue Default { get; } = ReadShipped();

    /// <summary>The text of the table of the schemes that the product ships: the shape of a bureau's own.</summary>
    public static string ShippedTable => EmbeddedTable.ReadText("Scoring.rule-sets.tsv");

    /// <summary>All schemes, those that are not in use among them.</summary>
    public IReadOnlyList<RuleSet> All => ruleSets;

    /// <summary>The scheme that a form follows.</summary>
    /// <param name="form">The form.</param>
    /// <returns>
    /// The one with the printed execution weight; where none is printed, the one that the sum of the indicator weights
    /// leaves room for; else the first one that holds for the year.
    /// </returns>
    public RuleSet ChooseFor(EvaluationForm form)
    {
        var candidates = _inUse.Where(ruleSet => ruleSet.HoldsFor(form.FiscalYear?.Value)).DefaultIfEmpty(_inUse[0]).ToList();
        var executionWeight = form.TotalFunding?.Weight?.Value;
        var indicatorWeights = WeightBalance.Of(form).IndicatorWeights;
        return candidates.FirstOrDefault(ruleSet => executionWeight is { } printed
                ? ruleSet.ExecutionWeight == printed
                : indicatorWeights + ruleSet.ExecutionWeight == ruleSet.FullScore)
            ?? candidates[0];
    }

    private static RuleSetCatalogue ReadShipped()
    {
        var (shipped, problems) = RuleSetTable.Read("rule-sets.tsv", ShippedTable);
        return problems.Count == 0 ? new(shipped) : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }
}
