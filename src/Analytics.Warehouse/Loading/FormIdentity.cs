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
        var identities = forms.Select(Of).ToList();
        var repeated = identities.OfType<string>().CountBy(identity => identity, StringComparer.Ordinal)
            .Where(identity => identity.Value > 1)
            .ToDictionary(identity => identity.Key, _ => new List<string>(), StringComparer.Ordinal);
        return [.. forms.Zip(identities, HashOf)];

        string? HashOf(EvaluationForm form, string? identity) =>
            identity is null ? null
            : repeated.TryGetValue(identity, out var contents) && OccurrenceOf(form, contents) is > 0 and var occurrence
                ? Hash(string.Create(CultureInfo.InvariantCulture, $"{identity}\n{occurrence}"))
                : Hash(identity);

        static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static int OccurrenceOf(EvaluationForm form, List<string> contents)
    {
        var content = ReadingJson.WriteValues(form);
        var occurrence = contents.IndexOf(content);
        if (occurrence >= 0)
            return occurrence;
        contents.Add(content);
        return contents.Count - 1;
    }
}
