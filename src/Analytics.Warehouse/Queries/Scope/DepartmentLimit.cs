using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Queries.Scope;

/// <summary>Narrows the text of a query to the departments that a reader may see.</summary>
/// <remarks>
/// The text says where, by a comment in its <c>where</c> clause: <c>/* department_limit: form.department_key */</c>. A text that gives
/// the same answer to everybody, naming no department and summing no money, says <c>/* department_limit: none */</c>; one about the whole
/// city says <c>/* department_limit: whole city */</c>. The latter, and a text that says nothing, give a limited reader no rows.
/// </remarks>
internal static partial class DepartmentLimit
{
    private const string NoLimit = "none";
    private const string WholeCity = "whole city";

    /// <summary>Whether a text says how it is limited.</summary>
    /// <param name="sql">The text.</param>
    /// <returns>True where it does.</returns>
    public static bool IsStatedIn(string sql) => Marks().IsMatch(sql);

    /// <summary>Name of a parameter that a narrowed text needs, one for each visible department.</summary>
    /// <param name="index">Place of the department among the visible ones, from 0.</param>
    /// <returns>The name without its @.</returns>
    public static string ParameterOf(int index) => string.Create(CultureInfo.InvariantCulture, $"VisibleDepartment{index}");

    /// <summary>Narrows a text for a limited reader.</summary>
    /// <remarks>The list is written out because a list as one parameter is an array to one engine and unknown to the other.</remarks>
    /// <param name="sql">The text.</param>
    /// <param name="departmentCount">How many departments the reader sees.</param>
    /// <returns>The narrowed text; null where such a reader gets no rows of it.</returns>
    public static string? Narrow(string sql, int departmentCount)
    {
        var limits = Marks().Matches(sql).Select(mark => mark.Groups["limit"].Value).ToList();
        if (limits.Count == 0 || limits.Contains(WholeCity))
            return null;

        var visible = departmentCount == 0 ? "null" : string.Join(", ", Enumerable.Range(0, departmentCount).Select(index => "@" + ParameterOf(index)));
        return Marks().Replace(sql, mark => mark.Groups["limit"].Value is NoLimit ? string.Empty : $"and {mark.Groups["limit"].Value} in ({visible})");
    }

    [GeneratedRegex(@"/\*\s*department_limit:\s*(?<limit>whole city|[a-z_0-9.]+)\s*\*/", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
