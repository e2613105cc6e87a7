using System.Globalization;

namespace Analytics.Reports.Sheets;

/// <summary>Names of sheets as Excel takes them: at most 31 characters, some of them forbidden, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @"[]:*?/\'";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the next sheet.</summary>
    /// <param name="title">What it holds.</param>
    /// <returns>A name that no sheet before it has.</returns>
    public string Next(string title)
    {
        var bare = string.Concat(title.Select(character => Forbidden.Contains(character, StringComparison.Ordinal) || char.IsControl(character) ? ' ' : character)).Trim();
        if (bare.Length == 0)
            bare = "表";
        for (var ordinal = 1; ; ordinal++)
        {
            var ending = ordinal == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({ordinal})");
            var name = bare[..Math.Min(bare.Length, Longest - ending.Length)].TrimEnd() + ending;
            if (_taken.Add(name))
                return name;
        }
    }
}
