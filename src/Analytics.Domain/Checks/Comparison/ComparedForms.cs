using Analytics.Domain.Forms;
using Analytics.Domain.Projects;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>All forms that are compared, with their names levelled and the versions of one form told to be one.</summary>
internal sealed class ComparedForms
{
    private readonly Dictionary<string, int> _identities = new(StringComparer.Ordinal);

    /// <summary>Levels the names of forms.</summary>
    /// <param name="forms">The forms.</param>
    public ComparedForms(IReadOnlyList<ComparedForm> forms) => All = [.. forms.OrderBy(form => form.Key).Select(ToNamed)];

    /// <summary>All forms by their keys.</summary>
    public IReadOnlyList<NamedForm> All { get; }

    /// <summary>The latest version of each form.</summary>
    /// <param name="forms">Forms.</param>
    public static IEnumerable<NamedForm> Latest(IEnumerable<NamedForm> forms) => forms
        .GroupBy(form => form.Identity)
        .Select(versions => versions.MaxBy(form => (form.Form.FiledOn ?? DateOnly.MinValue, form.Form.Key))!);

    // A form that does not say whose it is, and of which year, is nobody's version. A year in the project's name that was
    // wrong in one version may be right in the next.
    private NamedForm ToNamed(ComparedForm form)
    {
        var department = LevelledText.LettersAndDigits(form.Department);
        var unit = LevelledText.LettersAndDigits(form.Unit);
        var project = ProjectName.Of(form.Project);
        var identity = form.FiscalYear is { } year && (department.Length > 0 || unit.Length > 0) && (project is not null || form.Kind.IsDepartmentForm())
            ? $"{form.Kind}\n{year}\n{department}\n{unit}\n{project?.Undated}"
            : $"\n{form.Key}";
        if (!_identities.TryGetValue(identity, out var number))
            _identities.Add(identity, number = _identities.Count);
        return new(form, number, department, unit, project);
    }
}
