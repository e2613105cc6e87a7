using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Samples.Truth;

namespace Analytics.Cli.Bench.Findings;

/// <summary>Holds the findings of many forms against the errors that were planted in them.</summary>
internal sealed class FindingsReport
{
    private readonly Dictionary<string, RuleTally> _tallies =
        RuleCatalogue.All.ToDictionary(rule => rule.Code, _ => new RuleTally(), StringComparer.Ordinal);

    /// <summary>The rules in the order of the catalogue, with how each did.</summary>
    public IEnumerable<(string Rule, RuleTally Tally)> Rules => _tallies.Select(entry => (entry.Key, entry.Value));

    /// <summary>Every planted error that was missed, and every finding that nothing was planted for.</summary>
    public List<FindingDifference> Differences { get; } = [];

    /// <summary>How many forms nothing was planted in.</summary>
    public int CleanForms { get; private set; }

    /// <summary>How many of them have a finding of severity error.</summary>
    public int CleanFormsWithError { get; private set; }

    /// <summary>Adds a file.</summary>
    /// <param name="truth">What its forms say and what was planted in them.</param>
    /// <param name="findings">The findings, one list a form as it was read.</param>
    /// <param name="isReviewed">Whether the file is marked as one that a person has to look at.</param>
    public void Add(TruthFile truth, IReadOnlyList<IReadOnlyList<Finding>> findings, bool isReviewed)
    {
        for (var i = 0; i < Math.Max(truth.Forms.Count, findings.Count); i++)
        {
            var planted = i < truth.Forms.Count ? truth.Forms[i].Planted : [];
            var found = i < findings.Count ? findings[i] : [];
            if (i < truth.Forms.Count && planted.Count == 0)
            {
                CleanForms++;
                CleanFormsWithError += found.Any(finding => finding.Severity == Severity.Error) ? 1 : 0;
            }

            Add(truth, i, planted, found, isReviewed);
        }
    }

    private void Add(TruthFile truth, int form, IReadOnlyList<TruthPlanted> planted, IReadOnlyList<Finding> found, bool isReviewed)
    {
        var open = planted.ToList();
        foreach (var finding in found)
        {
            var isPlanted = open.Remove(new(finding.Rule, finding.IndicatorIndex));
            _tallies[finding.Rule].Add(isPlanted, isFound: true);
            if (!isPlanted)
            {
                Differences.Add(new(
                    truth.File, $"{truth.Format}/{truth.Layout}", form, finding.Rule, finding.IndicatorIndex, IsPlanted: false,
                    finding.Severity.ToString(), $"{finding.Message} | {finding.Found} | {finding.Expected}", isReviewed));
            }
        }

        foreach (var missed in open)
        {
            if (!_tallies.TryGetValue(missed.Rule, out var tally))
                _tallies.Add(missed.Rule, tally = new());
            tally.Add(isPlanted: true, isFound: false);
            Differences.Add(new(truth.File, $"{truth.Format}/{truth.Layout}", form, missed.Rule, missed.Indicator, IsPlanted: true, null, null, isReviewed));
        }
    }
}
