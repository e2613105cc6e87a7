using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Comparing;

/// <summary>Puts the findings of a comparison in place of those of the one before, within a transaction.</summary>
internal sealed class ComparedFindings(WarehouseConnections connections, DbTransaction transaction)
{
    private const int FormsAtOnce = 500;
    private const int RowsAtOnce = 20_000;

    /// <summary>Writes the forms whose findings differ from those that lie there, and leaves the others alone.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="origins">The forms that were compared.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many forms were written.</returns>
    public async Task<int> ReplaceAsync(
        IReadOnlyList<ComparisonFinding> found, IReadOnlyDictionary<long, FormOfFinding> origins, CancellationToken cancellationToken)
    {
        var fresh = found
            .GroupBy(finding => finding.FormKey, finding => finding.Finding)
            .ToDictionary(form => form.Key, IReadOnlyList<Finding> (form) => [.. form.OrderBy(finding => finding.Place.Line)]);
        var outdated = await TakeUnchangedAsync(fresh, cancellationToken);
        foreach (var forms in outdated.Chunk(FormsAtOnce))
        {
            await transaction.Connection!.ExecuteAsync(connections.Work(
                $"delete from warehouse.fact_finding where is_comparison = @Yes and form_key in ({ListOf(forms)})", new { Yes = true }, transaction, cancellationToken));
        }

        var decisions = await new StoredFindingDecisions(connections, transaction).AllAsync(cancellationToken);
        HashSet<long> present = fresh.Count == 0 ? [] : await PresentAsync(cancellationToken);
        var rows = fresh.Where(form => present.Contains(form.Key)).OrderBy(form => form.Key).SelectMany(form => form.Value.Select((finding, index) =>
            new FindingEntry(form.Key, origins[form.Key], FindingEntry.FirstOfComparison + index, finding, true, decisions)));
        foreach (var chunk in rows.Chunk(RowsAtOnce))
            await connections.Engine.CopyAsync(transaction, "warehouse.fact_finding", FactTables.Finding, chunk, cancellationToken);
        return fresh.Keys.Union(outdated).Count();
    }

    // Takes the forms out of the fresh findings whose stored ones are the same; gives those whose stored ones must go.
    private async Task<List<long>> TakeUnchangedAsync(Dictionary<long, IReadOnlyList<Finding>> fresh, CancellationToken cancellationToken)
    {
        var outdated = new List<long>();
        var stored = new List<Finding>();
        var form = 0L;
        var rows = transaction.Connection!.QueryUnbufferedAsync<ComparedFinding>(
            ComparedFinding.Sql + " where is_comparison = @Yes order by form_key, finding_index",
            new { Yes = true },
            transaction,
            connections.Options.WorkTimeoutSeconds);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.FormKey != form)
                Close();
            form = row.FormKey;
            stored.Add(row.ToFinding());
        }

        Close();
        return outdated;

        void Close()
        {
            if (stored.Count == 0)
                return;
            if (fresh.TryGetValue(form, out var findings) && findings.SequenceEqual(stored))
                fresh.Remove(form);
            else
                outdated.Add(form);
            stored.Clear();
        }
    }

    // A form may have gone while the others were compared; what was found in it goes with it.
    private async Task<HashSet<long>> PresentAsync(CancellationToken cancellationToken) =>
        [.. await transaction.Connection!.QueryAsync<long>(connections.Work(
            "select form_key from warehouse.fact_evaluation where is_current = @Yes", new { Yes = true }, transaction, cancellationToken))];

    private static string ListOf(IEnumerable<long> keys) =>
        string.Join(", ", keys.Select(key => key.ToString(CultureInfo.InvariantCulture)));
}
