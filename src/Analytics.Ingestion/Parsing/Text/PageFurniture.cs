using System.Buffers;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Recognises what a page carries besides its text: page numbers.</summary>
internal static class PageFurniture
{
    private const int LongestMark = 16;

    private static readonly SearchValues<char> PageCharacters = SearchValues.Create("第共页,，/／·0123456789总一二三四五六七八九十");

    /// <summary>Whether the folded line is a page number such as 第3页共5页, -3- or 3/5页.</summary>
    public static bool Is(string folded)
    {
        if (folded.Length is 0 or > LongestMark)
            return false;
        if (folded.Length > 2 && folded[0] == '-' && folded[^1] == '-' && !folded.AsSpan(1, folded.Length - 2).ContainsAnyExceptInRange('0', '9'))
            return true;
        return folded[0] == '第' && folded.EndsWith('页') && !folded.AsSpan().ContainsAnyExcept(PageCharacters);
    }
}
