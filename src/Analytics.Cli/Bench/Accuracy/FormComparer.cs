using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Samples.Truth;

namespace Analytics.Cli.Bench.Accuracy;

/// <summary>Holds what was read of a file against the truth, value by value.</summary>
/// <remarks>Texts are compared without blanks and with full-width letters, digits and marks as half-width ones; all else counts.</remarks>
internal sealed class FormComparer
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = FirstFullWidth - '!';

    private readonly List<FieldComparison> _fields = [];

    private FormComparer()
    {
    }

    /// <summary>Compares the forms of a file.</summary>
    /// <param name="truth">What they say.</param>
    /// <param name="forms">What was read; none where the file was refused.</param>
    /// <returns>Every value that is printed or was read.</returns>
    public static IReadOnlyList<FieldComparison> Compare(IReadOnlyList<TruthForm> truth, IReadOnlyList<EvaluationForm> forms)
    {
        var comparer = new FormComparer();
        foreach (var (expected, got) in Alignment.Of(truth.Count, forms.Count, (i, j) => Distance(truth[i], forms[j])))
            comparer.Form(Number(expected ?? got), expected is { } i ? truth[i] : null, got is { } j ? forms[j] : null);
        return comparer._fields;
    }

    private static double Distance(TruthForm truth, EvaluationForm form) =>
        (Alignment.Distance(Fold(truth.ProjectName ?? truth.CompetentDepartment), Fold(form.ProjectName?.Value ?? form.CompetentDepartment?.Value)) * 0.8)
        + (truth.Kind == form.Kind.ToCode() ? 0 : 0.2);

    private void Form(string place, TruthForm? truth, EvaluationForm? form)
    {
        Text("title", place, truth?.Title, form?.Title);
        Text("kind", place, truth?.Kind, form is null ? null : new(form.Kind.ToCode(), form.Title.Place));
        Text("year", place, Number(truth?.Year), Map(form?.FiscalYear, year => Number(year)));
        Text("filed_on", place, truth?.FiledOn is { } filed ? Date(filed) : null, Map(form?.FiledOn, Date));
        Text("level1_project", place, truth?.Level1Project, form?.Level1Project);
        Text("project_name", place, truth?.ProjectName, form?.ProjectName);
        Text("competent_department", place, truth?.CompetentDepartment, form?.CompetentDepartment);
        Text("department_code", place, truth?.DepartmentCode, form?.DepartmentCode);
        Text("implementing_unit", place, truth?.ImplementingUnit, form?.ImplementingUnit);
        Text("currency_unit", place, truth?.CurrencyUnit, Map(form?.CurrencyUnit, unit => unit == CurrencyUnit.Yuan ? "元" : "万元"));
        Funding(place, truth?.Funding ?? [], form?.Funding ?? []);
        Text("expected_goal", place, truth?.ExpectedGoal, form?.ExpectedGoal);
        Text("actual_goal", place, truth?.ActualGoal, form?.ActualGoal);
        Indicators(place, truth?.Indicators ?? [], form?.Indicators ?? []);
        Amount("total_weight", place, truth?.TotalWeight, form?.TotalWeight);
        Amount("total_score", place, truth?.TotalScore, form?.TotalScore);
        Text("rating", place, truth?.Rating, Map(form?.Rating, rating => rating.ToChinese()));
        Text("conclusion", place, truth?.Conclusion, form?.Conclusion);
        Text("contact", place, truth?.Contact, form?.Contact);
    }

    private void Funding(string form, IReadOnlyList<TruthFunding> truth, IReadOnlyList<FundingLine> lines)
    {
        foreach (var (expected, got) in Alignment.Of(truth.Count, lines.Count, (i, j) => Alignment.Distance(Fold(truth[i].Source), Fold(lines[j].Source.Value))))
        {
            var place = $"{form}/{Number(expected ?? got)}";
            var row = expected is { } i ? truth[i] : null;
            var line = got is { } j ? lines[j] : null;
            Text("funding.source", place, row?.Source, line?.Source);
            Amount("funding.initial_budget", place, row?.InitialBudget, line?.InitialBudget);
            Amount("funding.adjusted_budget", place, row?.AdjustedBudget, line?.AdjustedBudget);
            Amount("funding.executed", place, row?.Executed, line?.Executed);
            Amount("funding.weight", place, row?.Weight, line?.Weight);
            Amount("funding.rate_percent", place, row?.RatePercent, line?.RatePercent);
            Amount("funding.score", place, row?.Score, line?.Score);
        }
    }

    private void Indicators(string form, IReadOnlyList<TruthIndicator> truth, IReadOnlyList<IndicatorRow> rows)
    {
        var pairs = Alignment.Of(truth.Count, rows.Count, (i, j) =>
            (Alignment.Distance(Fold(truth[i].Level3), Fold(rows[j].Level3?.Value)) * 0.7) + (Alignment.Distance(Fold(truth[i].Target), Fold(rows[j].Target?.Value)) * 0.3));
        foreach (var (expected, got) in pairs)
        {
            var place = $"{form}/{Number(expected ?? got)}";
            var row = expected is { } i ? truth[i] : null;
            var line = got is { } j ? rows[j] : null;
            Text("indicators.level1", place, row?.Level1, line?.Level1);
            Text("indicators.level2", place, row?.Level2, line?.Level2);
            Text("indicators.level3", place, row?.Level3, line?.Level3);
            Text("indicators.target", place, row?.Target, line?.Target);
            Text("indicators.actual", place, row?.Actual, line?.Actual);
            Amount("indicators.weight", place, row?.Weight, line?.Weight);
            Amount("indicators.score", place, row?.Score, line?.Score);
            Text("indicators.reason", place, row?.Reason, line?.Reason);
        }
    }

    private void Text(string field, string place, string? expected, Reading<string>? got) =>
        Add(field, place, isNumber: false, Blank(expected), Blank(got?.Value), got?.Confidence, Fold(expected) == Fold(got?.Value));

    private void Amount(string field, string place, decimal? expected, Reading<decimal>? got) =>
        Add(field, place, isNumber: true, Number(expected), Number(got?.Value), got?.Confidence, expected == got?.Value);

    private void Add(string field, string place, bool isNumber, string? expected, string? got, decimal? confidence, bool isSame)
    {
        if (expected is null && got is null)
            return;
        var outcome = expected is null ? FieldOutcome.Invented : got is null ? FieldOutcome.Missing : isSame ? FieldOutcome.Right : FieldOutcome.Wrong;
        _fields.Add(new(field, place, isNumber, outcome, expected, got, confidence));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Fold(string? text) => string.Concat((text ?? "")
        .Where(character => !char.IsWhiteSpace(character))
        .Select(character => character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - FullWidthOffset) : character));

    private static Reading<string>? Map<T>(Reading<T>? reading, Func<T, string> print) => reading is null ? null : new(print(reading.Value), reading.Place, reading.Confidence);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string? Number(decimal? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture);
}
