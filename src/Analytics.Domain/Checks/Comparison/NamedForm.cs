using Analytics.Domain.Forms;
using Analytics.Domain.Projects;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>A form with its names levelled.</summary>
/// <param name="Form">The form.</param>
/// <param name="Identity">A number that all versions of one form share.</param>
/// <param name="Department">Levelled name of the department; empty where it is absent.</param>
/// <param name="Unit">Levelled name of the implementing unit; empty where it is absent.</param>
/// <param name="Project">Name of the project; null in department forms.</param>
internal sealed record NamedForm(ComparedForm Form, int Identity, string Department, string Unit, ProjectName? Project)
{
    /// <summary>Whose the form is: the department, else the unit.</summary>
    public string Owner => Department.Length > 0 ? Department : Unit;

    /// <summary>What a message calls it: department and project.</summary>
    public string Title => (Form.Department ?? Form.Unit, Form.Project) switch
    {
        ({ } owner, { } project) => $"{owner}“{project}”",
        ({ } owner, null) => $"{owner}部门整体",
        (null, { } project) => $"“{project}”",
        _ => Form.Kind.IsDepartmentForm() ? "未填单位的部门整体表" : "未填单位和项目的表",
    };

    /// <summary>Whether both can be forms of one unit: they name the same, or one of them names none.</summary>
    /// <param name="other">The other form.</param>
    public bool MayShareUnitWith(NamedForm other) =>
        Unit.Length == 0 || other.Unit.Length == 0 || Unit == other.Unit;
}
