using System.Globalization;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>Finds the texts that stand in more than one form, and says in which.</summary>
internal static class CopyGroups
{
    private const int NamedExamples = 2;

    /// <summary>The texts that two forms or more share.</summary>
    /// <typeparam name="T">What carries the text, such as an indicator.</typeparam>
    /// <param name="texts">Each text with its form; levelled, long enough to mean something.</param>
    /// <returns>For each shared text the places where it stands; versions of one form count once.</returns>
    public static IEnumerable<IReadOnlyList<(NamedForm Form, T Item)>> Shared<T>(IEnumerable<(string Text, NamedForm Form, T Item)> texts) => texts
        .GroupBy(entry => entry.Text, StringComparer.Ordinal)
        .Where(group => group.DistinctBy(entry => entry.Form.Identity).Skip(1).Any())
        .Select(group => (IReadOnlyList<(NamedForm, T)>)[.. group.Select(entry => (entry.Form, entry.Item))]);

    /// <summary>The other forms with the same text, for a message: 甲局“某项目”等3张表（2个部门，2022—2024年）.</summary>
    /// <param name="form">The form that the message is for.</param>
    /// <param name="forms">All forms with the text.</param>
    public static string Others(NamedForm form, IEnumerable<NamedForm> forms)
    {
        var others = forms.Where(other => other.Identity != form.Identity).DistinctBy(other => other.Identity).ToList();
        var departments = others.Where(other => other.Owner.Length > 0).Select(other => other.Owner).Distinct(StringComparer.Ordinal).Count();
        var years = others.Select(other => other.Form.FiscalYear).OfType<int>().Distinct().Order().ToList();
        var named = string.Join("、", others.Take(NamedExamples).Select(other => Named(other, form)));
        return others.Count > NamedExamples
            ? string.Create(CultureInfo.InvariantCulture, $"{named}等{others.Count}张表（{departments}个部门{Span(years)}）")
            : named;
    }

    /// <summary>In how many forms a text stands, such as 3张表.</summary>
    /// <param name="forms">All forms with the text.</param>
    public static string Count(IEnumerable<NamedForm> forms) =>
        string.Create(CultureInfo.InvariantCulture, $"{forms.DistinctBy(form => form.Identity).Count()}张表");

    private static string Named(NamedForm other, NamedForm form) =>
        other.Form.FiscalYear is { } year && year != form.Form.FiscalYear
            ? string.Create(CultureInfo.InvariantCulture, $"{other.Title}（{year}年度）")
            : other.Title;

    private static string Span(List<int> years) => years switch
    {
        [] => "",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"，{only}年度"),
        [var first, .., var last] => string.Create(CultureInfo.InvariantCulture, $"，{first}—{last}年度"),
    };
}
