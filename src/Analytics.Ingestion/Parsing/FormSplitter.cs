using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Splits a document into its forms by their titles.</summary>
internal sealed class FormSplitter(FormVocabulary vocabulary)
{
    // A page break leaves at least this many empty lines in extracted text.
    private const int PageBreakLines = 3;

    private readonly TitleFinder _titles = new(vocabulary);

    /// <summary>The forms of a document in their order.</summary>
    /// <param name="lines">The document.</param>
    /// <param name="headless">The lines before the first title that hold the body of a form without a title, of which
    /// nothing can be said; null where there are none.</param>
    public List<FormRegion> Split(FormLines lines, out FormLines? headless)
    {
        headless = null;
        var titles = _titles.Find(lines);
        if (titles.Count == 0)
            return [];
        var hasBodyBefore = HasBody(lines, 0, titles[0].Line);
        if (titles.Count == 1)
            return [new(titles[0], lines, titles[0].Line, hasBodyBefore)];
        if (hasBodyBefore && !HasBody(lines, titles[^1].EndLine + 1, lines.Count))
            return SplitBehindBodies(lines, titles);
        if (hasBodyBefore)
            headless = lines.Slice(0, titles[0].Line);
        return SplitAtTitles(lines, titles);
    }

    private static List<FormRegion> SplitAtTitles(FormLines lines, List<FormTitle> titles)
    {
        var forms = new List<FormRegion>(titles.Count);
        for (var i = 0; i < titles.Count; i++)
        {
            var end = i + 1 < titles.Count ? titles[i + 1].Line : lines.Count;
            forms.Add(new(titles[i], lines.Slice(titles[i].Line, end), 0, IsTitleBehindBody: false));
        }

        return forms;
    }

    private static List<FormRegion> SplitBehindBodies(FormLines lines, List<FormTitle> titles)
    {
        var forms = new List<FormRegion>(titles.Count);
        var start = 0;
        for (var i = 0; i < titles.Count; i++)
        {
            var limit = i + 1 < titles.Count ? titles[i + 1].Line : lines.Count;
            var end = i + 1 < titles.Count ? PageBreakAfter(lines, titles[i].EndLine + 1, limit) : limit;
            forms.Add(new(titles[i], lines.Slice(start, end), titles[i].Line - start, IsTitleBehindBody: true));
            start = end;
        }

        return forms;
    }

    private static int PageBreakAfter(FormLines lines, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (!lines.IsBlank(i))
                continue;
            var next = lines.NextPrinted(i);
            if (next - i >= PageBreakLines)
                return next;
            i = next - 1;
        }

        return from;
    }

    private bool HasBody(FormLines lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!lines.IsBlank(i) && (BodyHeaders.IsFundingHeader(lines, i, vocabulary) || BodyHeaders.IsIndicatorHeader(lines, i, vocabulary)))
                return true;
        }

        return false;
    }
}
