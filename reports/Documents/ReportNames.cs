using Analytics.Reports.Rendering;

namespace Analytics.Reports.Documents;

/// <summary>How departments, projects and lists of them are named in sentences and tables.</summary>
internal static class ReportNames
{
    private const string WholeDepartment = "整体支出";
    private const string NoDepartment = "（未写部门）";

    /// <summary>A department, also where the form does not name it.</summary>
    public static string Department(string? name) => name ?? NoDepartment;

    /// <summary>A project, or the department's whole spending.</summary>
    public static string Project(string? name) => name ?? WholeDepartment;

    /// <summary>The first names of a list and how many there are.</summary>
    /// <param name="names">The names, the most telling first.</param>
    /// <param name="shown">How many to name, at least 1.</param>
    /// <param name="noun">What they are, with its measure word, such as 个部门.</param>
    /// <returns>Such as <c>甲局、乙局等5个部门</c>, without the counted noun where all are named.</returns>
    public static string Listed(IReadOnlyList<string> names, int shown, string noun) => names.Count <= shown
        ? string.Join('、', names)
        : $"{string.Join('、', names.Take(shown))}等{ChineseFormats.Count(names.Count)}{noun}";
}
