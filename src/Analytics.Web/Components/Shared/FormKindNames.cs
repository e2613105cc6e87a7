using Analytics.Domain.Forms;
using Analytics.Web.Resources;

namespace Analytics.Web.Components.Shared;

/// <summary>Short names of the kinds of forms.</summary>
internal static class FormKindNames
{
    /// <summary>The name of a kind as the warehouse stores it.</summary>
    /// <param name="code">Such as <c>project_self_evaluation</c>.</param>
    /// <returns>Such as 项目自评表; the code itself where no such kind exists.</returns>
    public static string OfCode(string code) =>
        Enum.GetValues<FormKind>().Where(kind => kind.ToCode() == code).Select(Of).FirstOrDefault() ?? code;

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as 项目自评表.</returns>
    public static string Of(FormKind kind) => kind switch
    {
        FormKind.ProjectSelfEvaluation => SharedText.KindProjectSelfEvaluation,
        FormKind.DepartmentSelfEvaluation => SharedText.KindDepartmentSelfEvaluation,
        FormKind.ProjectTargetApproval => SharedText.KindProjectTargetApproval,
        FormKind.DepartmentTargetApproval => SharedText.KindDepartmentTargetApproval,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of form."),
    };

    /// <summary>What a form is about, for lists: its project, or that it speaks of the whole department.</summary>
    /// <param name="kindCode">The kind as the warehouse stores it.</param>
    /// <param name="projectName">The project; null in department forms and where it was not read.</param>
    /// <returns>A name that is never empty.</returns>
    public static string Subject(string kindCode, string? projectName) => projectName
        ?? (Enum.GetValues<FormKind>().Any(kind => kind.IsDepartmentForm() && kind.ToCode() == kindCode) ? SharedText.DepartmentForm : SharedText.ProjectUnknown);
}
