using System.Buffers;
using System.Text.RegularExpressions;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Recognises what a page carries besides its text: page numbers, and the marks of attachments in its corner.</summary>
internal static partial class PageFurniture
{
    private const int LongestMark = 16;

    private static readonly SearchValues<char> PageCharacters = SearchValues.Create("第共页,，/／·0123456789总一二三四五六七八九十");

    /// <summary>Whether the folded line is a page number such as 第3页共5页, -3- or 3/5页, or a mark such as 附件3-1 or 附表7.</summary>
    public static bool Is(string folded)
    {
        if (folded.Length is 0 or > LongestMark)
            return false;
        if (folded[0] == '附' && AttachmentLength(folded) == folded.Length)
            return true;
        if (folded.Length > 2 && folded[0] == '-' && folded[^1] == '-' && !folded.AsSpan(1, folded.Length - 2).ContainsAnyExceptInRange('0', '9'))
            return true;
        return folded[0] == '第' && folded.EndsWith('页') && !folded.AsSpan().ContainsAnyExcept(PageCharacters);
    }

    /// <summary>Length of the mark of an attachment (附件3-1, 附表7) that a folded line begins with; 0 where it has none.</summary>
    public static int AttachmentLength(string folded)
    {
        var length = Attachment().Match(folded) is { Success: true } match ? match.Length : 0;

        // 附表72022年度: the year is not part of the number.
        return length > 6 && YearNumber.Find(folded).Range is { Start.Value: var year } && year > 2 && year < length ? year : length;
    }

    [GeneratedRegex(@"^附(件|表|录)?[0-9一二三四五六七八九十]{1,8}([-—–.][0-9]{1,3})?[:：]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attachment();
}
