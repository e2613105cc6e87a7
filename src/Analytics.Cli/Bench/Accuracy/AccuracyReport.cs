using Analytics.Domain.Forms;
using Analytics.Samples.Truth;

namespace Analytics.Cli.Bench.Accuracy;

/// <summary>The accuracy of reading over many files, as a whole and by format, layout, family of forms and field.</summary>
internal sealed class AccuracyReport
{
    /// <summary>Name of the group that holds everything.</summary>
    public const string All = "全部";

    private readonly SortedDictionary<string, (AccuracyTally Numbers, AccuracyTally Texts)> _groups = new(StringComparer.Ordinal);

    /// <summary>Every value that was not read as printed, with its file and layout.</summary>
    public List<(TruthFile File, FieldComparison Field, bool IsReviewed)> Differences { get; } = [];

    /// <summary>The groups in the order of their names: <c>全部</c>, <c>format:…</c>, <c>layout:…</c>, <c>template:…</c>, <c>field:…</c>.</summary>
    public IEnumerable<(string Name, AccuracyTally Numbers, AccuracyTally Texts)> Groups => _groups.Select(group => (group.Key, group.Value.Numbers, group.Value.Texts));

    /// <summary>The tallies of a group; empty ones where it has no value.</summary>
    public (AccuracyTally Numbers, AccuracyTally Texts) this[string group] => _groups.TryGetValue(group, out var tallies) ? tallies : (new(), new());

    /// <summary>Adds a file.</summary>
    /// <param name="truth">What it says.</param>
    /// <param name="document">What was read.</param>
    public void Add(TruthFile truth, SourceDocument document)
    {
        var fields = FormComparer.Compare(truth.Forms, [.. document.Forms.Select(form => form.Form)]);
        var format = truth.Format ?? document.Format ?? "?";
        foreach (var field in fields)
        {
            var template = int.TryParse(field.Place.Split('/')[0], out var index) && index < truth.Forms.Count ? truth.Forms[index].Template : null;
            string[] groups = [All, $"format:{format}", $"layout:{format}/{truth.Layout ?? "?"}", $"template:{template ?? "?"}", $"field:{field.Field}"];
            foreach (var group in groups)
            {
                if (!_groups.TryGetValue(group, out var tallies))
                    _groups[group] = tallies = (new(), new());
                (field.IsNumber ? tallies.Numbers : tallies.Texts).Add(field, document.NeedsReview);
            }

            if (field.Outcome != FieldOutcome.Right)
                Differences.Add((truth, field, document.NeedsReview));
        }
    }
}
