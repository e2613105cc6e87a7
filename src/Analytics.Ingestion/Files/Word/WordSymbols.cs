namespace Analytics.Ingestion.Files.Word;

/// <summary>What the characters of symbol fonts show: they have code points of their own that no other font knows.</summary>
internal static class WordSymbols
{
    private const char PrivateStart = '\uF000';
    private const char PrivateEnd = '\uF0FF';

    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0x25] = '%', [0x2B] = '+', [0x2D] = '-', [0x2E] = '.', [0x2F] = '/', [0x3C] = '<', [0x3D] = '=', [0x3E] = '>', [0x7E] = '~',
        [0xA3] = '≤', [0xA5] = '∞', [0xB0] = '°', [0xB1] = '±', [0xB3] = '≥', [0xB4] = '×', [0xB7] = '•', [0xB8] = '÷', [0xB9] = '≠', [0xBB] = '≈', [0xD7] = '·',
    };

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x71] = '□', [0x72] = '□', [0x9F] = '•', [0xA1] = '○', [0xA7] = '■', [0xA8] = '□',
        [0xE0] = '→', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    };

    private static readonly Dictionary<int, char> Wingdings2 = new()
    {
        [0x4F] = '✗', [0x50] = '✓', [0x51] = '☒', [0x52] = '☑', [0x53] = '☒', [0x54] = '☒', [0xA3] = '□',
    };

    /// <summary>Whether a character has a meaning only within a symbol font.</summary>
    public static bool IsPrivate(char character) => character is >= PrivateStart and <= PrivateEnd;

    /// <summary>What a character of a symbol font shows; null where that is not known.</summary>
    public static char? Find(string? font, int code)
    {
        var table = font?.ToUpperInvariant() switch
        {
            "SYMBOL" => Symbol,
            "WINGDINGS" => Wingdings,
            "WINGDINGS 2" => Wingdings2,
            _ => null,
        };
        var index = code is >= PrivateStart and <= PrivateEnd ? code - PrivateStart : code;
        if (table is not null)
            return table.TryGetValue(index, out var shown) ? shown : index is >= '0' and <= '9' && table == Symbol ? (char)index : null;
        return code is > ' ' and < PrivateStart && !char.IsSurrogate((char)code) ? (char)code : null;
    }
}
