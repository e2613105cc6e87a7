using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Reviews;
using Dapper;

namespace Analytics.Warehouse.Loading;

/// <summary>Writes the facts of the forms of a content within a transaction; the one way into the fact tables.</summary>
/// <remarks>The facts are those of the form with the values that persons confirmed or corrected; the reading stays as it was read.</remarks>
internal sealed class FormFacts(WarehouseConnections connections, FormJudge judge, DbTransaction transaction)
{
    private const string FormsSql =
        """
        select
            evaluation.form_key, evaluation.sha256, evaluation.form_index, evaluation.identity_hash, evaluation.version_number, evaluation.is_current,
            evaluation.loaded_at, evaluation.facts_version, form.reading_json
        from warehouse.fact_evaluation evaluation
        join staging.form form on form.form_key = evaluation.form_key
        """;

    private const int FormsDeletedAtOnce = 500;

    // Details before the form that they refer to.
    private static readonly string[] Tables =
    [
        "staging.form", ScoreContributionColumns.Table, "warehouse.fact_finding", "warehouse.fact_shortfall_match", "warehouse.fact_form_text",
        "warehouse.fact_indicator_result", "warehouse.fact_funding", "warehouse.fact_evaluation",
    ];

    private readonly StoredReviews _reviews = new(connections, transaction);

    private readonly StoredFindingDecisions _decisions = new(connections, transaction);

    /// <summary>A form as it lies in the warehouse; null where there is none with that key.</summary>
    public Task<StoredForm?> FindAsync(long formKey, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<StoredForm>(connections.Work(
            FormsSql + " where evaluation.form_key = @FormKey", new { FormKey = formKey }, transaction, cancellationToken));

    /// <summary>Adds the forms of contents that have none yet.</summary>
    /// <param name="contents">The contents, in the order in which they came in, each with its forms.</param>
    /// <param name="now">When they came in.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The forms of all contents, in their order.</returns>
    public async Task<IReadOnlyList<FormEntry>> AddAsync(
        IReadOnlyList<(string Sha256, IReadOnlyList<CheckedForm> Forms)> contents, DateTime now, CancellationToken cancellationToken)
    {
        var reviews = await _reviews.OfAsync(contents.Select(content => content.Sha256), cancellationToken);
        var keys = new Queue<long>(await connections.Engine.ReserveKeysAsync(
            transaction, "warehouse.form_key", contents.Sum(content => content.Forms.Count), cancellationToken));
        var entries = new List<FormEntry>();
        foreach (var (sha256, forms) in contents)
        {
            var states = forms.Select((form, index) => FormReviewState.Of(form.Form, [.. reviews[(sha256, index)]])).ToList();
            var hashes = FormIdentity.HashesOf([.. states.Select(state => state.Reviewed.Form)]);
            entries.AddRange(states.Select((state, index) => EntryOf(sha256, index, state, hashes[index], keys.Dequeue(), now, forms[index])));
        }

        var resolved = await new DimensionKeys(connections, transaction).ResolveAsync(entries, cancellationToken);
        var numbered = await new FormVersions(connections, transaction).AppendAsync(resolved, cancellationToken);
        await CopyAsync(numbered, [], cancellationToken);
        return numbered;
    }

    /// <summary>Writes the facts of one form anew after a decision about it, and those of its neighbours in the file that it changes.</summary>
    public Task RewriteAsync(string sha256, int formIndex, CancellationToken cancellationToken) =>
        RewriteAsync([sha256], form => form.FormIndex == formIndex, cancellationToken);

    /// <summary>Writes the facts of some forms of contents anew, and those of their neighbours that this changes.</summary>
    /// <param name="contents">The contents.</param>
    /// <param name="isTouched">Which of their forms.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RewriteAsync(IReadOnlyCollection<string> contents, Func<StoredForm, bool> isTouched, CancellationToken cancellationToken)
    {
        var stored = await StoredAsync(contents, cancellationToken);
        await RewriteAsync(
            [
                .. stored.Select(forms => new Rewriting(
                    forms.Key, [.. forms], [.. forms.Select(form => form.AsRead)], index => isTouched(forms.ElementAt(index)))),
            ],
            cancellationToken);
    }

    /// <summary>Writes the facts of those forms of contents anew that have another version than today's.</summary>
    public async Task RewriteOutdatedAsync(IReadOnlyCollection<string> contents, CancellationToken cancellationToken)
    {
        await _reviews.LockAsync(contents, cancellationToken);
        await RewriteAsync(contents, form => form.FactsVersion != FactTables.Version, cancellationToken);
    }

    /// <summary>Takes over a later reading of a content that is there already, where it differs from the one at hand.</summary>
    /// <returns>Whether it differed.</returns>
    public async Task<bool> RenewAsync(
        string sha256, IReadOnlyList<CheckedForm> forms, DateTime now, CancellationToken cancellationToken)
    {
        await _reviews.LockAsync([sha256], cancellationToken);
        var stored = (await StoredAsync([sha256], cancellationToken))[sha256].ToList();
        if (stored.Count == 0)
            return forms.Count > 0 && (await AddAsync([(sha256, forms)], now, cancellationToken)).Count > 0;
        var differs = forms.Select((form, index) => index >= stored.Count || ReadingJson.Write(form.Form) != stored[index].ReadingJson).ToList();
        if (forms.Count == stored.Count && !differs.Contains(true))
            return false;
        await RewriteAsync([new(sha256, stored, [.. forms.Select(form => form.Form)], index => differs[index])], cancellationToken);
        return true;
    }

    private async Task RewriteAsync(IReadOnlyList<Rewriting> contents, CancellationToken cancellationToken)
    {
        var reviews = await _reviews.OfAsync(contents.Select(content => content.Sha256), cancellationToken);
        var fresh = new Queue<long>(await connections.Engine.ReserveKeysAsync(
            transaction, "warehouse.form_key", contents.Sum(content => Math.Max(0, content.Forms.Count - content.Stored.Count)), cancellationToken));
        var entries = new List<FormEntry>();
        var leaving = new List<StoredForm>();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sha256, stored, forms, isTouched) in contents)
        {
            var states = forms.Select((form, index) => FormReviewState.Of(form, [.. reviews[(sha256, index)]])).ToList();

            // Two forms of one identity in a file are told apart by their order, so one form's correction may touch the other's identity.
            var hashes = FormIdentity.HashesOf([.. states.Select(state => state.Reviewed.Form)]);
            var touched = Enumerable.Range(0, forms.Count)
                .Where(index => index >= stored.Count || isTouched(index) || hashes[index] != stored[index].IdentityHash)
                .ToList();
            var vanished = stored.Skip(forms.Count).ToList();
            entries.AddRange(touched.Select(index => index < stored.Count
                ? EntryOf(sha256, index, states[index], hashes[index], stored[index].FormKey, LoadedAt(stored[index]), null) with
                {
                    VersionNumber = stored[index].VersionNumber,
                    IsCurrent = stored[index].IsCurrent,
                }
                : EntryOf(sha256, index, states[index], hashes[index], fresh.Dequeue(), LoadedAt(stored[0]), null)));
            leaving.AddRange([.. touched.Where(index => index < stored.Count).Select(index => stored[index]), .. vanished]);
            changed.UnionWith(touched.Where(index => index >= stored.Count || hashes[index] != stored[index].IdentityHash)
                .SelectMany(index => new[] { hashes[index], index < stored.Count ? stored[index].IdentityHash : null })
                .Concat(vanished.Select(form => form.IdentityHash))
                .OfType<string>());
        }

        var resolved = await new DimensionKeys(connections, transaction).ResolveAsync(entries, cancellationToken);
        var compared = await ComparedAsync(contents.Select(content => content.Sha256), cancellationToken);
        await DeleteAsync(leaving, cancellationToken);
        var numbered = await new FormVersions(connections, transaction).RenumberAsync(resolved, changed, cancellationToken);
        await CopyAsync(numbered, compared, cancellationToken);

        static DateTime LoadedAt(StoredForm form) => DateTime.SpecifyKind(form.LoadedAt, DateTimeKind.Utc);
    }

    private FormEntry EntryOf(
        string sha256, int index, FormReviewState state, string? hash, long formKey, DateTime loadedAt, CheckedForm? judged) => new()
        {
            AsRead = state.Reviewed.AsRead,
            Checked = judged is not null && state.History.Count == 0 ? judged : judge.Judge(state.Reviewed.Form),
            Sha256 = sha256,
            FormIndex = index,
            Problems = state.OpenProblems,
            CorrectedValueCount = state.Reviewed.CorrectedCount,
            IdentityHash = hash,
            LoadedAt = loadedAt,
            FormKey = formKey,
        };

    private async Task<ILookup<string, StoredForm>> StoredAsync(IEnumerable<string> contents, CancellationToken cancellationToken) =>
        (await ValueList.QueryAsync<StoredForm>(
            connections,
            transaction,
            contents,
            list => $"{FormsSql} where evaluation.sha256 in ({list}) order by evaluation.sha256, evaluation.form_index",
            cancellationToken))
        .ToLookup(form => form.Sha256, StringComparer.Ordinal);

    private async Task DeleteAsync(IEnumerable<StoredForm> forms, CancellationToken cancellationToken)
    {
        foreach (var some in forms.Chunk(FormsDeletedAtOnce))
        {
            var list = string.Join(", ", some.Select(form => form.FormKey.ToString(CultureInfo.InvariantCulture)));
            foreach (var table in Tables)
                await transaction.Connection!.ExecuteAsync(connections.Work($"delete from {table} where form_key in ({list})", null, transaction, cancellationToken));
        }
    }

    // What came of comparing the forms of a content with others stays until they are compared anew.
    private Task<IReadOnlyList<ComparedFinding>> ComparedAsync(IEnumerable<string> contents, CancellationToken cancellationToken) =>
        ValueList.QueryAsync<ComparedFinding>(
            connections,
            transaction,
            contents,
            list => $"{ComparedFinding.Sql} where sha256 in ({list}) and is_comparison = @Yes order by form_key, finding_index",
            cancellationToken,
            new { Yes = true });

    private async Task CopyAsync(
        IReadOnlyList<FormEntry> entries, IReadOnlyList<ComparedFinding> compared, CancellationToken cancellationToken)
    {
        // Read after the versions were numbered: whoever decides about another version of these forms right now has finished by then.
        var decisions = await _decisions.OfAsync(entries.Select(entry => entry.Sha256), entries.Select(entry => entry.IdentityHash), cancellationToken);
        var comparedByForm = compared.ToLookup(finding => finding.FormKey);
        var findings = entries.SelectMany(entry =>
        {
            var form = new FormOfFinding(entry.Sha256, entry.FormIndex, entry.IdentityHash);
            return entry.Checked.Findings
                .Select((finding, index) => new FindingEntry(entry.FormKey, form, index, finding, false, decisions))
                .Concat(comparedByForm[entry.FormKey].Select(row => new FindingEntry(entry.FormKey, form, row.FindingIndex, row.ToFinding(), true, decisions)));
        }).ToList();

        var engine = connections.Engine;
        await engine.CopyAsync(transaction, "warehouse.fact_evaluation", FactTables.Evaluation, entries, cancellationToken);
        await engine.CopyAsync(
            transaction, "warehouse.fact_funding", FactTables.Funding, PartsOf(entries, form => form.Form.Funding), cancellationToken);
        var reasons = await new StoredReasonDecisions(connections, transaction).OfAsync(entries.Select(entry => entry.Sha256), cancellationToken);
        var indicators = entries.SelectMany(entry => entry.Form.Indicators.Select((_, index) => new IndicatorEntry(entry, index, reasons))).ToList();
        await engine.CopyAsync(transaction, "warehouse.fact_indicator_result", FactTables.IndicatorResult, indicators, cancellationToken);
        await engine.CopyAsync(
            transaction,
            "warehouse.fact_shortfall_match",
            FactTables.ShortfallMatch,
            [.. indicators.SelectMany(row => (row.Shortfall?.Matches ?? []).Select((match, rank) => new ShortfallEntry(row, rank, match)))],
            cancellationToken);
        await engine.CopyAsync(
            transaction, "warehouse.fact_form_text", FactTables.FormText, PartsOf(entries, form => FormText.Of(form.Form)), cancellationToken);
        await engine.CopyAsync(transaction, "warehouse.fact_finding", FactTables.Finding, findings, cancellationToken);
        await engine.CopyAsync(
            transaction,
            ScoreContributionColumns.Table,
            ScoreContributionColumns.All,
            PartsOf(entries, form => ScoreContributionColumns.Of(form.Recomputed)),
            cancellationToken);
        await engine.CopyAsync(transaction, "staging.form", FactTables.Staging, entries, cancellationToken);
    }

    private static IReadOnlyCollection<PartEntry<TPart>> PartsOf<TPart>(
        IReadOnlyList<FormEntry> entries, Func<CheckedForm, IReadOnlyList<TPart>> parts) =>
        [.. entries.SelectMany(entry => parts(entry.Checked).Select((part, index) => new PartEntry<TPart>(entry, index, part)))];

    /// <summary>A content whose forms are written anew.</summary>
    private sealed record Rewriting(
        string Sha256, IReadOnlyList<StoredForm> Stored, IReadOnlyList<EvaluationForm> Forms, Func<int, bool> IsTouched);
}
