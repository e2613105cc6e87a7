using System.Security.Cryptography;
using System.Text;

namespace Analytics.Domain.Shortfalls;

/// <summary>
/// Groups reasons that say the same in almost the same words, across units and years. Numbers, blanks and punctuation
/// do not count; candidates are found by MinHash over shingles of three signs and confirmed by the share of shingles
/// that both texts have.
/// </summary>
public static class ReasonGroups
{
    private const int ShingleLength = 3;
    private const int Bands = 24;
    private const int RowsPerBand = 3;
    private const ulong Seed = 0x9E3779B97F4A7C15UL;

    // Shingles shared ÷ shingles of both: a sentence of 30 signs with one word changed still has this share.
    private const double LeastShare = 0.6;

    private static readonly ulong[] Mixers = [.. Enumerable.Range(1, Bands * RowsPerBand).Select(i => Mix(Seed * (ulong)i))];

    /// <summary>Groups reasons.</summary>
    /// <param name="reasons">The reasons as printed, one entry a row; one may stand any number of times.</param>
    /// <returns>For each entry its group; null for a text without letters. The same for the same reasons in whatever order.</returns>
    public static IReadOnlyList<ReasonGroup?> Of(IReadOnlyList<string> reasons)
    {
        var texts = reasons.Select(LevelledText.Letters).ToList();
        var groups = GroupsOf(texts.Zip(reasons).Where(entry => entry.First.Length > 0));
        return [.. texts.Select(text => groups.GetValueOrDefault(text))];
    }

    // Whoever stands more often comes first and founds the group, so that a chain of small changes cannot join two sentences.
    private static Dictionary<string, ReasonGroup> GroupsOf(IEnumerable<(string Text, string Printed)> entries)
    {
        var wordings = entries
            .GroupBy(entry => entry.Text, StringComparer.Ordinal)
            .Select(group => (
                Text: group.Key,
                Count: group.Count(),
                Printed: group.GroupBy(entry => entry.Printed, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key))
            .OrderByDescending(wording => wording.Count)
            .ThenBy(wording => wording.Text, StringComparer.Ordinal);
        var groups = new Dictionary<string, ReasonGroup>(StringComparer.Ordinal);
        var founders = new List<(ReasonGroup Group, HashSet<ulong> Shingles)>();
        var bands = new Dictionary<ulong, List<int>>();
        foreach (var (text, _, printed) in wordings)
        {
            var shingles = ShinglesOf(text);
            var keys = BandsOf(shingles);
            var founder = keys
                .SelectMany(key => bands.GetValueOrDefault(key) ?? [])
                .Distinct()
                .Select(index => (Index: index, Share: Share(shingles, founders[index].Shingles)))
                .Where(candidate => candidate.Share >= LeastShare)
                .OrderByDescending(candidate => candidate.Share)
                .ThenBy(candidate => candidate.Index)
                .Select(candidate => (int?)candidate.Index)
                .FirstOrDefault();
            if (founder is { } found)
            {
                groups.Add(text, founders[found].Group);
                continue;
            }

            var group = new ReasonGroup(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), printed);
            groups.Add(text, group);
            founders.Add((group, shingles));
            foreach (var key in keys)
            {
                if (!bands.TryGetValue(key, out var members))
                    bands.Add(key, members = []);
                members.Add(founders.Count - 1);
            }
        }

        return groups;
    }

    private static HashSet<ulong> ShinglesOf(string text)
    {
        var shingles = new HashSet<ulong>();
        for (var i = 0; i == 0 || i + ShingleLength <= text.Length; i++)
        {
            var shingle = 0UL;
            for (var j = i; j < Math.Min(i + ShingleLength, text.Length); j++)
                shingle = (shingle << 16) | text[j];
            shingles.Add(shingle);
        }

        return shingles;
    }

    private static List<ulong> BandsOf(HashSet<ulong> shingles)
    {
        Span<ulong> least = stackalloc ulong[Bands * RowsPerBand];
        least.Fill(ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            var mixed = Mix(shingle);
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], Mix(mixed ^ Mixers[i]));
        }

        var bands = new List<ulong>(Bands);
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band;
            foreach (var value in least.Slice(band * RowsPerBand, RowsPerBand))
                key = Mix(key ^ value);
            bands.Add(key);
        }

        return bands;
    }

    private static double Share(HashSet<ulong> first, HashSet<ulong> second)
    {
        var shared = first.Count(second.Contains);
        return (double)shared / (first.Count + second.Count - shared);
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
