using Analytics.Ingestion.Parsing.Reassembly;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Splits a document into its forms by their titles.</summary>
internal sealed class FormSplitter(FormVocabulary vocabulary)
{
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
        if (titles.Count == 1)
            return [new(titles[0], lines, titles[0].Line, HasBody(lines, 0, titles[0].Line))];
        var parts = FormParts.Find(lines, titles, vocabulary);
        if (!parts.AreBehindTheirTitles && parts.Cuts() is { } cuts)
            return SplitAt(lines, titles, cuts);
        if (HasBody(lines, 0, titles[0].Line))
            headless = lines.Slice(0, titles[0].Line);
        return SplitAt(lines, titles, [.. titles.Skip(1).Select(title => title.Line)], titles[0].Line);
    }

    private List<FormRegion> SplitAt(FormLines lines, List<FormTitle> titles, IReadOnlyList<int> cuts, int start = 0)
    {
        var forms = new List<FormRegion>(titles.Count);
        for (var i = 0; i < titles.Count; i++)
        {
            var end = i < cuts.Count ? cuts[i] : lines.Count;
            forms.Add(new(titles[i], lines.Slice(start, end), titles[i].Line - start, HasBody(lines, start, titles[i].Line)));
            start = end;
        }

        return forms;
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
