namespace Analytics.Domain.Forms;

/// <summary>What follows from the kind of a form.</summary>
public static class FormKinds
{
    /// <summary>Whether forms of this kind report results: actuals, scores and a conclusion.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for both kinds of self-evaluation.</returns>
    public static bool IsSelfEvaluation(this FormKind kind) =>
        kind is FormKind.ProjectSelfEvaluation or FormKind.DepartmentSelfEvaluation;

    /// <summary>Whether forms of this kind speak of a whole department and name no project.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for both kinds of department forms.</returns>
    public static bool IsDepartmentForm(this FormKind kind) =>
        kind is FormKind.DepartmentSelfEvaluation or FormKind.DepartmentTargetApproval;

    /// <summary>The code of the kind in the command line's JSON and in the warehouse.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A code such as <c>project_self_evaluation</c>.</returns>
    public static string ToCode(this FormKind kind) => kind switch
    {
        FormKind.ProjectSelfEvaluation => "project_self_evaluation",
        FormKind.DepartmentSelfEvaluation => "department_self_evaluation",
        FormKind.ProjectTargetApproval => "project_target_approval",
        FormKind.DepartmentTargetApproval => "department_target_approval",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of form."),
    };
}
