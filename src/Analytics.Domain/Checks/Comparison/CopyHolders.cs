using System.Globalization;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>The forms that share a text, counted once, so that each of thousands can be told of the others.</summary>
internal sealed class CopyHolders
{
    private const int NamedExamples = 2;

    private readonly IReadOnlyList<NamedForm> _forms;
    private readonly Dictionary<string, int> _formsByOwner;
    private readonly SortedDictionary<int, int> _formsByYear;

    /// <summary>Counts the forms.</summary>
    /// <param name="forms">All forms with the text; versions of one form count once.</param>
    public CopyHolders(IEnumerable<NamedForm> forms)
    {
        _forms = [.. forms.DistinctBy(form => form.Identity)];
        _formsByOwner = _forms.Where(form => form.Owner.Length > 0).CountBy(form => form.Owner, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _formsByYear = new(_forms.Select(form => form.Form.FiscalYear).OfType<int>().CountBy(year => year).ToDictionary());
    }

    /// <summary>In how many forms the text stands, such as 3张表.</summary>
    public string Count => string.Create(CultureInfo.InvariantCulture, $"{_forms.Count}张表");

    /// <summary>The other forms with the text, for a message: 甲局“某项目”等3张表（2个部门，2022—2024年度）.</summary>
    /// <param name="form">The form that the message is for, one of those counted or a version of it.</param>
    public string Others(NamedForm form)
    {
        var named = string.Join("、", _forms.Where(other => other.Identity != form.Identity).Take(NamedExamples).Select(other => Named(other, form)));
        var count = _forms.Count - 1;
        if (count <= NamedExamples)
            return named;
        var departments = _formsByOwner.Count(owner => owner.Value > 1 || owner.Key != form.Owner);
        return string.Create(CultureInfo.InvariantCulture, $"{named}等{count}张表（{departments}个部门{Span(form)}）");
    }

    private static string Named(NamedForm other, NamedForm form) =>
        other.Form.FiscalYear is { } year && year != form.Form.FiscalYear
            ? string.Create(CultureInfo.InvariantCulture, $"{other.Title}（{year}年度）")
            : other.Title;

    private string Span(NamedForm form)
    {
        List<int> years = [.. _formsByYear.Where(year => year.Value > 1 || year.Key != form.Form.FiscalYear).Select(year => year.Key)];
        return years switch
        {
            [] => "",
            [var only] => string.Create(CultureInfo.InvariantCulture, $"，{only}年度"),
            [var first, .., var last] => string.Create(CultureInfo.InvariantCulture, $"，{first}—{last}年度"),
        };
    }
}
