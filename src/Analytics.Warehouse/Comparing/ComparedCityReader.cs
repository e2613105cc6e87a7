using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Comparing;

/// <summary>Reads the current forms out of the facts: three passes over them all, row by row, whatever their number.</summary>
/// <remarks>A city says the same words over and over, so each wording is kept once.</remarks>
internal sealed class ComparedCityReader(WarehouseConnections connections, DbConnection connection)
{
    // The engines give a date in types of their own, but write it alike.
    private const string FormsSql =
        """
        select
            form_key, sha256, form_index, identity_hash, kind, fiscal_year, printed_department_name department,
            printed_unit_name unit, printed_project_name project, cast(filed_on as varchar(10)) filed_on, line, end_line, sheet, page
        from warehouse.fact_evaluation
        where is_current = @Yes
        order by form_key
        """;

    private const string TextsSql =
        """
        select text.form_key, text.text_role, text.line, text.end_line, text.sheet, text.page, text.content
        from warehouse.fact_form_text text
        join warehouse.fact_evaluation evaluation on evaluation.form_key = text.form_key
        where evaluation.is_current = @Yes and text.text_role in ('actual-goal', 'conclusion')
        """;

    private const string IndicatorsSql =
        """
        select
            result.form_key, result.indicator_index, result.indicator_kind, result.level3, result.target, result.weight,
            result.reason, result.reason_hash, result.shortfall_category, result.line, result.end_line, result.sheet, result.page
        from warehouse.fact_indicator_result result
        join warehouse.fact_evaluation evaluation on evaluation.form_key = result.form_key
        where evaluation.is_current = @Yes
        order by result.form_key, result.indicator_index
        """;

    private static readonly FrozenDictionary<string, FormKind> Kinds = Enum.GetValues<FormKind>().ToFrozenDictionary(kind => kind.ToCode());

    private readonly Dictionary<string, string> _wordings = new(StringComparer.Ordinal);

    /// <summary>Reads them all.</summary>
    public async Task<ComparedCity> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<FormRow>();
        await foreach (var row in StreamAsync<FormRow>(FormsSql).WithCancellation(cancellationToken))
            rows.Add(row);
        var texts = new Dictionary<(long FormKey, string Role), ComparedText>();
        await foreach (var row in StreamAsync<TextRow>(TextsSql).WithCancellation(cancellationToken))
            texts[(row.FormKey, Once(row.TextRole)!)] = new(row.Content, PlaceOf(row.Line, row.EndLine, row.Sheet, row.Page));

        var forms = new Dictionary<long, List<ComparedIndicator>>(rows.Count);
        var hashes = new List<string>();
        var reasons = new List<string>();
        await foreach (var row in StreamAsync<IndicatorRow>(IndicatorsSql).WithCancellation(cancellationToken))
        {
            if (!forms.TryGetValue(row.FormKey, out var indicators))
                forms.Add(row.FormKey, indicators = []);
            var reason = Once(row.Reason);
            indicators.Add(new(
                row.IndicatorIndex,
                Codes.Read<IndicatorKind>(row.IndicatorKind),
                Once(row.Level3),
                Once(row.Target),
                row.Weight,
                reason,
                PlaceOf(row.Line, row.EndLine, row.Sheet, row.Page)));
            if (reason is not null && row.ReasonHash is not null && row.ShortfallCategory != ShortfallTaxonomy.NothingSaid.Code)
            {
                hashes.Add(Once(row.ReasonHash)!);
                reasons.Add(reason);
            }
        }

        return new(
            [.. rows.Select(row => ToForm(row, texts, forms.GetValueOrDefault(row.FormKey) ?? []))],
            rows.ToDictionary(row => row.FormKey, row => new FormOfFinding(row.Sha256, row.FormIndex, row.IdentityHash)),
            hashes,
            reasons);
    }

    private ComparedForm ToForm(
        FormRow row, Dictionary<(long FormKey, string Role), ComparedText> texts, List<ComparedIndicator> indicators) => new()
        {
            Key = row.FormKey,
            Kind = Kinds[row.Kind],
            FiscalYear = row.FiscalYear,
            Department = Once(row.Department),
            Unit = Once(row.Unit),
            Project = Once(row.Project),
            FiledOn = row.FiledOn is { } filed ? DateOnly.ParseExact(filed, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Place = PlaceOf(row.Line, row.EndLine, row.Sheet, row.Page),
            Narrative = texts.GetValueOrDefault((row.FormKey, FormText.ActualGoal)),
            Conclusion = texts.GetValueOrDefault((row.FormKey, FormText.Conclusion)),
            Indicators = indicators,
        };

    private IAsyncEnumerable<TRow> StreamAsync<TRow>(string sql) =>
        connection.QueryUnbufferedAsync<TRow>(sql, new { Yes = true }, commandTimeout: connections.Options.WorkTimeoutSeconds);

    private SourcePlace PlaceOf(int line, int endLine, string? sheet, int? page) => new(line, endLine, Once(sheet), Page: page);

    private string? Once(string? wording)
    {
        if (wording is null)
            return null;
        if (_wordings.TryGetValue(wording, out var known))
            return known;
        _wordings.Add(wording, wording);
        return wording;
    }

    private sealed record FormRow(
        long FormKey,
        string Sha256,
        int FormIndex,
        string? IdentityHash,
        string Kind,
        int? FiscalYear,
        string? Department,
        string? Unit,
        string? Project,
        string? FiledOn,
        int Line,
        int EndLine,
        string? Sheet,
        int? Page);

    private sealed record TextRow(long FormKey, string TextRole, int Line, int EndLine, string? Sheet, int? Page, string Content);

    private sealed record IndicatorRow(
        long FormKey,
        int IndicatorIndex,
        string IndicatorKind,
        string? Level3,
        string? Target,
        decimal? Weight,
        string? Reason,
        string? ReasonHash,
        string? ShortfallCategory,
        int Line,
        int EndLine,
        string? Sheet,
        int? Page);
}
