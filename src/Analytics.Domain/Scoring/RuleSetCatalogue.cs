using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Domain.Scoring;

/// <summary>The scoring schemes, and which one a form follows.</summary>
/// <param name="ruleSets">The schemes; the first one that holds for the year is used where a form follows none of them.</param>
public sealed class RuleSetCatalogue(IReadOnlyList<RuleSet> ruleSets)
{
    /// <summary>The schemes that the product ships.</summary>
    public static RuleSetCatalogue Default { get; } = new([.. EmbeddedTable.Read("Scoring.rule-sets.tsv").Select(ToRuleSet)]);

    /// <summary>All schemes.</summary>
    public IReadOnlyList<RuleSet> All => ruleSets;

    /// <summary>The scheme that a form follows.</summary>
    /// <param name="form">The form.</param>
    /// <returns>
    /// The one with the printed execution weight; where none is printed, the one that the sum of the indicator weights
    /// leaves room for; else the first one that holds for the year.
    /// </returns>
    public RuleSet ChooseFor(EvaluationForm form)
    {
        var candidates = ruleSets.Where(ruleSet => ruleSet.HoldsFor(form.FiscalYear?.Value)).DefaultIfEmpty(ruleSets[0]).ToList();
        var executionWeight = form.TotalFunding?.Weight?.Value;
        var indicatorWeights = WeightBalance.Of(form).IndicatorWeights;
        return candidates.FirstOrDefault(ruleSet => executionWeight is { } printed
                ? ruleSet.ExecutionWeight == printed
                : indicatorWeights + ruleSet.ExecutionWeight == ruleSet.FullScore)
            ?? candidates[0];
    }

    private static RuleSet ToRuleSet(IReadOnlyDictionary<string, string> row)
    {
        return new()
        {
            Id = row["id"],
            Name = row["name"],
            ExecutionWeight = Number("execution_weight"),
            FirstYear = Year("first_year"),
            LastYear = Year("last_year"),
            AchievedFloor = Number("achieved_floor"),
            PartialFloor = Number("partial_floor"),
            ExcellentFloor = Number("excellent_floor"),
            GoodFloor = Number("good_floor"),
            FairFloor = Number("fair_floor"),
            FullScore = Number("full_score"),
            ScoreDecimals = (int)Number("score_decimals"),
            RateDecimals = (int)Number("rate_decimals"),
            Tolerance = Number("tolerance"),
            WholeNumberTolerance = Number("whole_number_tolerance"),
        };

        decimal Number(string column) => decimal.Parse(row[column], CultureInfo.InvariantCulture);

        int? Year(string column) => row[column].Length == 0 ? null : int.Parse(row[column], CultureInfo.InvariantCulture);
    }
}
