using System.Text;

namespace Analytics.Warehouse.Loading;

/// <summary>Words of the domain as codes of the warehouse: <c>EconomicBenefit</c> is <c>economic-benefit</c>.</summary>
internal static class Codes
{
    /// <summary>The code of a word.</summary>
    public static string Of<TWord>(TWord word)
        where TWord : struct, Enum => Cache<TWord>.Codes[word];

    /// <summary>The word of a code.</summary>
    /// <exception cref="KeyNotFoundException">No word has that code.</exception>
    public static TWord Read<TWord>(string code)
        where TWord : struct, Enum => Cache<TWord>.Words[code];

    /// <summary>A name of a property as the name of its column: <c>StartedAt</c> is <c>started_at</c>.</summary>
    public static string SnakeCase(string name) => Join(name, '_');

    private static string Join(string name, char separator)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && code.Length > 0)
                code.Append(separator);
            code.Append(char.ToLowerInvariant(character));
        }

        return code.ToString();
    }

    private static class Cache<TWord>
        where TWord : struct, Enum
    {
        public static readonly Dictionary<TWord, string> Codes =
            Enum.GetValues<TWord>().ToDictionary(word => word, word => Join(word.ToString(), '-'));

        public static readonly Dictionary<string, TWord> Words =
            Codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
