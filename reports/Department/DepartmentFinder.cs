using System.Text;
using Analytics.Warehouse.Queries.Departments;

namespace Analytics.Reports.Department;

/// <summary>Finds a department by what a person types: its name or its code.</summary>
internal static class DepartmentFinder
{
    private const int NearestShown = 5;

    /// <summary>Finds a department.</summary>
    /// <param name="departments">Those of the year that the reader may see.</param>
    /// <param name="asked">A name or a code; width, case and blanks do not matter.</param>
    /// <returns>The department; null where none, or more than one, has that name or code.</returns>
    public static DepartmentYearRow? Find(IReadOnlyList<DepartmentYearRow> departments, string asked)
    {
        var wanted = Levelled(asked);
        var named = departments.Where(row => Levelled(row.DepartmentName) == wanted).ToList();
        if (named.Count == 0)
            named = [.. departments.Where(row => row.DepartmentCode is { } code && Levelled(code) == wanted)];
        return named is [var only] ? only : null;
    }

    /// <summary>Names like what was asked for.</summary>
    /// <param name="departments">Those of the year that the reader may see.</param>
    /// <param name="asked">What was asked for.</param>
    /// <returns>Names that share letters with it in the same order, the nearest first.</returns>
    public static IReadOnlyList<string> Near(IReadOnlyList<DepartmentYearRow> departments, string asked)
    {
        var wanted = Levelled(asked);
        return
        [
            .. departments
                .Select(row => (row.DepartmentName, Nearness: Nearness(wanted, Levelled(row.DepartmentName))))
                .Where(row => row.Nearness > 0)
                .OrderByDescending(row => row.Nearness).ThenBy(row => row.DepartmentName.Length).ThenBy(row => row.DepartmentName, StringComparer.Ordinal)
                .Take(NearestShown)
                .Select(row => row.DepartmentName),
        ];
    }

    /// <summary>How many pairs of neighbouring letters of what was asked stand in a name; a single letter counts by itself.</summary>
    private static int Nearness(string wanted, string name) => wanted.Length switch
    {
        0 => 0,
        1 => name.Contains(wanted, StringComparison.Ordinal) ? 1 : 0,
        _ => Enumerable.Range(0, wanted.Length - 1).Count(index => name.Contains(wanted.Substring(index, 2), StringComparison.Ordinal)),
    };

    private static string Levelled(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
}
