using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Projects;
using Analytics.Domain.Scoring;
using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Loading;

/// <summary>Which column of the fact and staging tables takes which value of a form.</summary>
internal static class FactTables
{
    /// <summary>
    /// Raised whenever a form gives other facts than before for another reason than that it is judged otherwise, such as a column that
    /// is new: the next refresh makes those facts anew that have another version.
    /// </summary>
    public const int Version = 3;

    private const int SheetLength = 200;
    private const int NameLength = 1000;
    private const int SourceLength = 400;
    private const int LabelLength = 100;
    private const decimal Percent = 100m;

    /// <summary>Columns of <c>warehouse.fact_evaluation</c>.</summary>
    public static IReadOnlyList<CopyColumn<FormEntry>> Evaluation { get; } =
    [
        new("form_key", CopyType.Long, entry => entry.FormKey),
        .. Lineage<FormEntry>(entry => entry.Sha256, entry => entry.Form.Place),
        new("form_index", CopyType.Int, entry => entry.FormIndex),
        new("kind", CopyType.Text, entry => entry.Form.Kind.ToCode()),
        new("fiscal_year", CopyType.Int, entry => FactLimits.Year(entry.Form.FiscalYear?.Value)),
        new("department_key", CopyType.Int, entry => entry.DepartmentKey),
        new("unit_key", CopyType.Int, entry => entry.UnitKey),
        new("project_key", CopyType.Int, entry => entry.ProjectKey),
        new("printed_department_name", CopyType.Text, entry => DatabaseText.Clip(entry.Form.CompetentDepartment?.Value, NameLength)),
        new("printed_unit_name", CopyType.Text, entry => DatabaseText.Clip(entry.Form.ImplementingUnit?.Value, NameLength)),
        new("printed_project_name", CopyType.Text, entry => DatabaseText.Clip(entry.Form.ProjectName?.Value, NameLength)),
        new("printed_project_number", CopyType.Text, entry => DatabaseText.Clip(entry.Form.ProjectNumber?.Value, LabelLength)),
        new("project_hash", CopyType.Text, entry => ProjectHash(entry.Form)),
        new("filed_on", CopyType.Date, entry => entry.Form.FiledOn?.Value),
        new("currency_unit", CopyType.Text, entry => CurrencyUnitCode(entry.Form.EffectiveCurrencyUnit)),
        new("is_currency_unit_inferred", CopyType.Flag, entry => entry.Form is { CurrencyUnit: null, InferredCurrencyUnit: not null }),
        new("initial_budget_yuan", CopyType.Decimal, entry => FactLimits.Yuan(entry.Form, entry.Form.TotalFunding?.InitialBudget)),
        new("adjusted_budget_yuan", CopyType.Decimal, entry => FactLimits.Yuan(entry.Form, entry.Form.TotalFunding?.AdjustedBudget)),
        new("executed_yuan", CopyType.Decimal, entry => FactLimits.Yuan(entry.Form, entry.Form.TotalFunding?.Executed)),
        new("adjusted_execution_rate", CopyType.Decimal, entry => FactLimits.Fraction(entry.Checked.Recomputed.ExecutionRateAdjusted)),
        new("initial_execution_rate", CopyType.Decimal, entry => FactLimits.Fraction(entry.Checked.Recomputed.ExecutionRateInitial)),
        new("printed_execution_rate", CopyType.Decimal, entry => FactLimits.Fraction(entry.Form.TotalFunding?.RatePercent?.Value / Percent)),
        new("execution_weight", CopyType.Decimal, entry => FactLimits.Points(entry.Form.TotalFunding?.Weight?.Value)),
        new("printed_execution_score", CopyType.Decimal, entry => FactLimits.Points(entry.Form.TotalFunding?.Score?.Value)),
        new("recomputed_execution_score", CopyType.Decimal, entry => FactLimits.Points(entry.Checked.Recomputed.ExecutionScore)),
        new("total_weight", CopyType.Decimal, entry => FactLimits.Points(entry.Form.TotalWeight?.Value)),
        new("printed_score", CopyType.Decimal, entry => FactLimits.Points(entry.Form.TotalScore?.Value)),
        new("recomputed_score", CopyType.Decimal, entry => FactLimits.Points(entry.Checked.Recomputed.TotalScore)),
        new("printed_rating", CopyType.Text, entry => PrintedRating(entry)?.ToChinese()),
        new("is_printed_rating_derived", CopyType.Flag, entry => entry.Form.Rating is null && PrintedRating(entry) is not null),
        new("recomputed_rating", CopyType.Text, entry => entry.Checked.Recomputed.Rating?.ToChinese()),
        new("rule_set", CopyType.Text, entry => DatabaseText.Clip(entry.Checked.Recomputed.RuleSet, LabelLength)),
        new("identity_hash", CopyType.Text, entry => entry.IdentityHash),
        new("version_number", CopyType.Int, entry => entry.VersionNumber),
        new("is_current", CopyType.Flag, entry => entry.IsCurrent),
        new("needs_review", CopyType.Flag, entry => entry.Problems.Count > 0),
        new("problem_count", CopyType.Int, entry => entry.Problems.Count),
        new("first_problem", CopyType.Text, entry => DatabaseText.Clean(entry.Problems.Count > 0 ? entry.Problems[0].Message : null)),
        new("loaded_at", CopyType.Instant, entry => entry.LoadedAt),
        new("corrected_value_count", CopyType.Int, entry => entry.CorrectedValueCount),
        new("governing_fingerprint", CopyType.Text, entry => entry.Checked.Stamp.Governing),
        new("settings_fingerprint", CopyType.Text, entry => entry.Checked.Stamp.Settings),
        new("facts_version", CopyType.Int, _ => Version),
    ];

    /// <summary>Columns of <c>warehouse.fact_funding</c>.</summary>
    public static IReadOnlyList<CopyColumn<PartEntry<FundingLine>>> Funding { get; } =
    [
        new("form_key", CopyType.Long, part => part.Entry.FormKey),
        new("funding_index", CopyType.Int, part => part.Index),
        .. Lineage<PartEntry<FundingLine>>(part => part.Entry.Sha256, part => part.Part.Place),
        new("source_name", CopyType.Text, part => DatabaseText.Clip(part.Part.Source.Value, SourceLength)),
        new("is_total", CopyType.Flag, part => part.Part.IsTotal),
        new("initial_budget_yuan", CopyType.Decimal, part => FactLimits.Yuan(part.Entry.Form, part.Part.InitialBudget)),
        new("adjusted_budget_yuan", CopyType.Decimal, part => FactLimits.Yuan(part.Entry.Form, part.Part.AdjustedBudget)),
        new("executed_yuan", CopyType.Decimal, part => FactLimits.Yuan(part.Entry.Form, part.Part.Executed)),
        new("weight", CopyType.Decimal, part => FactLimits.Points(part.Part.Weight?.Value)),
        new("printed_rate", CopyType.Decimal, part => FactLimits.Fraction(part.Part.RatePercent?.Value / Percent)),
        new("printed_score", CopyType.Decimal, part => FactLimits.Points(part.Part.Score?.Value)),
        new("confidence", CopyType.Decimal, part => part.Part.Confidence),
    ];

    /// <summary>Columns of <c>warehouse.fact_indicator_result</c>.</summary>
    public static IReadOnlyList<CopyColumn<IndicatorEntry>> IndicatorResult { get; } =
    [
        new("form_key", CopyType.Long, part => part.Entry.FormKey),
        new("indicator_index", CopyType.Int, part => part.Index),
        .. Lineage<IndicatorEntry>(part => part.Entry.Sha256, part => part.Row.Place),
        new("indicator_kind", CopyType.Text, part => part.Kind),
        new("level1", CopyType.Text, part => DatabaseText.Clip(part.Row.Level1?.Value, LabelLength)),
        new("level2", CopyType.Text, part => DatabaseText.Clip(part.Row.Level2?.Value, LabelLength)),
        new("level3", CopyType.Text, part => DatabaseText.Clean(part.Row.Level3?.Value)),
        new("target", CopyType.Text, part => DatabaseText.Clean(part.Row.Target?.Value)),
        new("target_operator", CopyType.Text, part => part.TargetOperator),
        new("target_quantity", CopyType.Decimal, part => FactLimits.Number(part.Target?.Quantity?.Value)),
        new("target_unit", CopyType.Text, part => DatabaseText.Clip(part.Target?.Quantity?.Unit, LabelLength)),
        new("actual", CopyType.Text, part => DatabaseText.Clean(part.Row.Actual?.Value)),
        new("actual_quantity", CopyType.Decimal, part => FactLimits.Number(part.Actual?.Quantity?.Value)),
        new("actual_unit", CopyType.Text, part => DatabaseText.Clip(part.Actual?.Quantity?.Unit, LabelLength)),
        new("weight", CopyType.Decimal, part => FactLimits.Points(part.Row.Weight?.Value)),
        new("printed_score", CopyType.Decimal, part => FactLimits.Points(part.Row.Score?.Value)),
        new("recomputed_score", CopyType.Decimal, part => FactLimits.Points(part.RecomputedScore)),
        new("reason", CopyType.Text, part => DatabaseText.Clean(part.Row.Reason?.Value)),
        new("shortfall_category", CopyType.Text, part => part.ShortfallCategory),
        new("reason_hash", CopyType.Text, part => part.ReasonHash),
        new("reason_decision_id", CopyType.Long, part => part.Decision?.ReasonDecisionId),
        new("confidence", CopyType.Decimal, part => part.Row.Confidence),
    ];

    /// <summary>Columns of <c>warehouse.fact_finding</c>.</summary>
    public static IReadOnlyList<CopyColumn<FindingEntry>> Finding { get; } =
    [
        new("form_key", CopyType.Long, entry => entry.FormKey),
        new("finding_index", CopyType.Int, entry => entry.Index),
        .. Lineage<FindingEntry>(entry => entry.Form.Sha256, entry => entry.Finding.Place),
        new("rule_code", CopyType.Text, entry => entry.Finding.Rule),
        new("severity", CopyType.Text, entry => Codes.Of(entry.Finding.Severity)),
        new("indicator_index", CopyType.Int, entry => entry.Finding.IndicatorIndex),
        new("message", CopyType.Text, entry => DatabaseText.Clean(entry.Finding.Message)),
        new("found", CopyType.Text, entry => DatabaseText.Clean(entry.Finding.Found)),
        new("expected", CopyType.Text, entry => DatabaseText.Clean(entry.Finding.Expected)),
        new("subject", CopyType.Text, entry => DatabaseText.Clean(entry.Finding.Subject)),
        new("finding_hash", CopyType.Text, entry => entry.Hash),
        new("state", CopyType.Text, entry => entry.State),
        new("finding_decision_id", CopyType.Long, entry => entry.Decision?.FindingDecisionId),
        new("is_comparison", CopyType.Flag, entry => entry.IsComparison),
    ];

    /// <summary>Columns of <c>warehouse.fact_form_text</c>.</summary>
    public static IReadOnlyList<CopyColumn<PartEntry<FormText>>> FormText { get; } =
    [
        new("form_key", CopyType.Long, part => part.Entry.FormKey),
        new("text_role", CopyType.Text, part => part.Part.Role),
        .. Lineage<PartEntry<FormText>>(part => part.Entry.Sha256, part => part.Part.Reading.Place),
        new("content", CopyType.Text, part => DatabaseText.Clean(part.Part.Reading.Value)),
    ];

    /// <summary>Columns of <c>warehouse.fact_shortfall_match</c>.</summary>
    public static IReadOnlyList<CopyColumn<ShortfallEntry>> ShortfallMatch { get; } =
    [
        new("form_key", CopyType.Long, part => part.Indicator.Entry.FormKey),
        new("indicator_index", CopyType.Int, part => part.Indicator.Index),
        new("rank", CopyType.Int, part => part.Rank),
        new("sha256", CopyType.Text, part => part.Indicator.Entry.Sha256),
        new("shortfall_category", CopyType.Text, part => part.Match.Category.Code),
        new("phrase", CopyType.Text, part => DatabaseText.Clip(part.Match.Phrase, SourceLength)),
        new("is_primary", CopyType.Flag, part => part.Rank == 0),
    ];

    /// <summary>Columns of <c>staging.form</c>.</summary>
    public static IReadOnlyList<CopyColumn<FormEntry>> Staging { get; } =
    [
        new("form_key", CopyType.Long, entry => entry.FormKey),
        new("sha256", CopyType.Text, entry => entry.Sha256),
        new("form_index", CopyType.Int, entry => entry.FormIndex),
        new("reading_json", CopyType.Text, entry => ReadingJson.Write(entry.AsRead)),
        new("recomputed_json", CopyType.Text, entry => ReadingJson.Write(entry.Checked.Recomputed)),
    ];

    // The word that the form prints, else the grade of the total that it prints, by the bounds of its scoring scheme.
    private static Rating? PrintedRating(FormEntry entry) =>
        entry.Form.Rating?.Value
        ?? (entry.Form.TotalScore is { } total ? entry.Checked.RuleSet.RatingOf(total.Value) : null);

    private static string? ProjectHash(EvaluationForm form) => ProjectYear.KeyOf(
        FactLimits.Year(form.FiscalYear?.Value), form.CompetentDepartment?.Value, form.ImplementingUnit?.Value, form.ProjectName?.Value);

    private static string? CurrencyUnitCode(CurrencyUnit? unit) => unit switch
    {
        CurrencyUnit.Yuan => "yuan",
        CurrencyUnit.TenThousandYuan => "ten-thousand-yuan",
        _ => null,
    };

    private static CopyColumn<TRow>[] Lineage<TRow>(Func<TRow, string> sha256, Func<TRow, SourcePlace> place) =>
    [
        new("sha256", CopyType.Text, sha256),
        new("line", CopyType.Int, row => place(row).Line),
        new("end_line", CopyType.Int, row => place(row).EndLine),
        new("sheet", CopyType.Text, row => DatabaseText.Clip(place(row).Sheet, SheetLength)),
        new("page", CopyType.Int, row => place(row).Page),
    ];
}
