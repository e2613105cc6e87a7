using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>A text that a form says in its own words.</summary>
/// <param name="Role">What it is for, as <c>warehouse.fact_form_text</c> calls it.</param>
/// <param name="Reading">The text.</param>
internal sealed record FormText(string Role, Reading<string> Reading)
{
    /// <summary>年度总体目标，预期目标.</summary>
    public const string ExpectedGoal = "expected-goal";

    /// <summary>实际完成情况.</summary>
    public const string ActualGoal = "actual-goal";

    /// <summary>自评结论.</summary>
    public const string Conclusion = "conclusion";

    /// <summary>The texts of a form; those that it does not give are left out.</summary>
    public static IReadOnlyList<FormText> Of(EvaluationForm form) =>
    [
        .. new[] { (ExpectedGoal, form.ExpectedGoal), (ActualGoal, form.ActualGoal), (Conclusion, form.Conclusion) }
            .Where(text => text.Item2 is not null)
            .Select(text => new FormText(text.Item1, text.Item2!)),
    ];
}
