using System.Buffers;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Finds the title lines of a document.</summary>
internal sealed class TitleFinder(FormVocabulary vocabulary)
{
    private const int LongestTitle = 60;

    // 项目支出绩效自评表 needs nothing before it.
    private const int LeastWholeTitle = 9;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(",。;:、《》?!");

    /// <summary>All titles in the order of the document.</summary>
    public List<FormTitle> Find(FormLines lines)
    {
        var titles = new List<FormTitle>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > LongestTitle || lines.IsBlank(i))
                continue;
            if ((TitleOn(lines, i, i) ?? TitleOverTwoLines(lines, i)) is not { } title)
                continue;
            titles.Add(title);
            i = title.EndLine;
        }

        return titles;
    }

    private FormTitle? TitleOverTwoLines(FormLines lines, int index)
    {
        if (PageFurniture.Is(lines.Folded(index)))
            return null;
        var next = lines.NextPrinted(index + 1);
        if (next >= lines.Count || next - index > 2 || lines[next].Text.Length > LongestTitle || TitleOn(lines, next, next) is { Text.Length: >= LeastWholeTitle })
            return null;
        return lines.Folded(index) is [.., not ('。' or ':' or ',' or ';')] && lines[index].Cells.Count <= 2 ? TitleOn(lines, index, next) : null;
    }

    // A title is a line of its own that ends with the name of a form; a sentence that mentions a form is none.
    private FormTitle? TitleOn(FormLines lines, int first, int last)
    {
        var folded = first == last ? lines.Folded(first) : lines.Folded(first) + lines.Folded(last);
        var mark = PageFurniture.AttachmentLength(folded);
        folded = folded[mark..];
        var bare = WithoutTrailingBracket(folded, out var bracket);
        if (bare.Length is < 4 or > LongestTitle || bare.AsSpan().ContainsAny(SentenceMarks) || !bare.EndsWith('表'))
            return null;
        var (year, end) = YearNumber.Find(bare);
        var named = year is null ? bare : bare.Remove(end.Start.Value, end.End.Value - end.Start.Value);
        if (vocabulary.TitleKinds.LongestIn(named) is not { } match || match.Position + match.Length != named.Length)
            return null;
        var printed = string.Concat((lines[first].Text + (first == last ? "" : lines[last].Text)).Where(c => !char.IsWhiteSpace(c)))[mark..(mark + bare.Length)];
        var text = year is null ? printed : printed[end.End.Value..];
        if (text.Length < match.Length)
            text = printed.Remove(end.Start.Value, end.End.Value - end.Start.Value);
        return new(text, KindOf(match.Meaning, named), year ?? YearNumber.Find(bracket).Year, first, last);
    }

    private static FormKind KindOf(FormKind found, string title)
    {
        var isWhole = title.Contains("部门整体", StringComparison.Ordinal)
            || title.Contains("单位整体", StringComparison.Ordinal)
            || title.Contains("整体支出", StringComparison.Ordinal);
        return (found, isWhole) switch
        {
            (FormKind.ProjectSelfEvaluation, true) => FormKind.DepartmentSelfEvaluation,
            (FormKind.ProjectTargetApproval, true) => FormKind.DepartmentTargetApproval,
            _ => found,
        };
    }

    private static string WithoutTrailingBracket(string folded, out string bracket)
    {
        var open = folded.EndsWith(')') ? folded.LastIndexOf('(') : -1;
        bracket = open > 0 ? folded[open..] : "";
        return open > 0 ? folded[..open] : folded;
    }
}
