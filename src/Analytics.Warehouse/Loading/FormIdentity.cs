using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>What makes two forms versions of one another: kind, fiscal year, department, unit and project.</summary>
internal static class FormIdentity
{
    /// <summary>The identity as a text; null where the form does not say enough to be anyone's version.</summary>
    /// <remarks>The implementing unit takes part where it is printed, but a form without it is complete.</remarks>
    public static string? Of(EvaluationForm form) =>
        form is { FiscalYear: { } year, CompetentDepartment: { } department } && (form.ProjectName is not null || form.Kind.IsDepartmentForm())
            ? string.Join(
                '\n',
                form.Kind.ToCode(),
                year.Value.ToString(CultureInfo.InvariantCulture),
                NameKey.Of(department.Value),
                form.ImplementingUnit is { } unit ? NameKey.Of(unit.Value) : string.Empty,
                form.ProjectName is { } project ? NameKey.Of(project.Value) : string.Empty)
            : null;

    /// <summary>Hashes for the forms of a document, in their order; null for a form without an identity.</summary>
    /// <remarks>
    /// Where one file holds two different forms of one identity, neither is a version of the other: both are kept, told
    /// apart by their order, and the same file filed anew replaces both. A form repeated word for word is one form.
    /// </remarks>
    public static IReadOnlyList<string?> HashesOf(IReadOnlyList<EvaluationForm> forms)
    {
        var seen = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        return [.. forms.Select(HashOf)];

        string? HashOf(EvaluationForm form)
        {
            if (Of(form) is not { } identity)
                return null;
            if (!seen.TryGetValue(identity, out var contents))
                seen.Add(identity, contents = []);
            var content = ReadingJson.WriteValues(form);
            var occurrence = contents.IndexOf(content);
            if (occurrence < 0)
            {
                occurrence = contents.Count;
                contents.Add(content);
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                occurrence == 0 ? identity : string.Create(CultureInfo.InvariantCulture, $"{identity}\n{occurrence}"))));
        }
    }
}
