using System.Collections.Frozen;

namespace Analytics.Samples.Contents;

/// <summary>The sentences of the forms, from <c>sentences.tsv</c>, and what their slots are filled with.</summary>
internal static class Sentences
{
    private static readonly FrozenDictionary<string, string[]> ByUse = ContentTable.Rows("sentences.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToArray(), StringComparer.Ordinal);

    private static readonly (string Cause, string Measure)[] AllCauses = [.. ContentTable.Rows("causes.tsv").Select(row => (row[1], row[2]))];
    private static readonly string[] AllPlaces = [.. ContentTable.Rows("places.tsv").Where(row => row[0] == "town").Select(row => row[1])];
    private static readonly string[] Surnames = [.. ContentTable.Rows("people.tsv").Where(row => row[0] == "surname").Select(row => row[1])];
    private static readonly string[] GivenNames = [.. ContentTable.Rows("people.tsv").Where(row => row[0] == "given").Select(row => row[1])];

    /// <summary>The towns of the city.</summary>
    public static IReadOnlyList<string> Places => AllPlaces;

    /// <summary>Why projects of any kind fall short, and what is done about it.</summary>
    public static IReadOnlyList<(string Cause, string Measure)> Causes => AllCauses;

    /// <summary>All sentences for a use.</summary>
    public static IReadOnlyList<string> For(string use) => ByUse[use];

    /// <summary>A name of a person.</summary>
    public static string Person(SeededRandom random) => random.Pick(Surnames) + random.Pick(GivenNames);

    /// <summary>Fills the slots of a sentence; a place and a small number are drawn where it asks for them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="random">Draws places and numbers.</param>
    /// <param name="slots">The other slots.</param>
    public static string Fill(string sentence, SeededRandom random, params (string Slot, string Text)[] slots)
    {
        var filled = sentence;
        foreach (var (slot, text) in slots)
            filled = filled.Replace($"{{{slot}}}", text, StringComparison.Ordinal);
        return filled
            .Replace("{place}", random.Pick(AllPlaces), StringComparison.Ordinal)
            .Replace("{count}", Printed.Number(random.Between(2, 6)), StringComparison.Ordinal);
    }
}
