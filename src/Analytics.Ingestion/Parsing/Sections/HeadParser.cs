using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Reads the labelled values at the head and the foot of a form.</summary>
internal sealed class HeadParser(FormVocabulary vocabulary)
{
    private const int LongestLine = 400;
    private const int LongestContinuation = 80;
    private const decimal ContinuedConfidence = 0.9m;

    /// <summary>Reads the values of a run of lines; the first value of a field counts.</summary>
    /// <param name="lines">The lines of the head or the foot.</param>
    /// <param name="mayContinue">Whether a line without a label goes on with the value before it.</param>
    /// <returns>The values; a label without a value is left out.</returns>
    public Dictionary<HeadField, Reading<string>> Read(FormLines lines, bool mayContinue)
    {
        var values = new Dictionary<HeadField, Reading<string>>();
        HeadField? open = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i) || lines[i].Text.Length > LongestLine)
                continue;
            var found = HeadValues.Of(lines[i], vocabulary);
            if (found.Count == 0)
            {
                if (mayContinue && open is { } field && (IsContinuation(lines, i) || (field == HeadField.Project && !lines.IsBlank(i - 1) && IsYearOfProject(lines, i))))
                    values[field] = Continue(values.GetValueOrDefault(field), lines, i);
                else
                    open = null;
                continue;
            }

            foreach (var (field, value, place) in found)
            {
                var text = PrintedText.Clean(value);
                if (text.Length > 0)
                    values.TryAdd(field, new(text, place));
                open = field is HeadField.Project or HeadField.Level1Project or HeadField.Department or HeadField.ImplementingUnit or HeadField.DepartmentName
                    ? field
                    : null;
            }

            // Of two values side by side either may go on in the next line, so none is continued.
            if (found.Count > 1)
                open = null;
        }

        return values;
    }

    // A project named after its year: …项目 / （2024年）. The form's own year is called 年度.
    private static bool IsYearOfProject(FormLines lines, int index) =>
        lines[index].Cells.Count == 1
        && lines.Folded(index) is var folded && folded.EndsWith("年)", StringComparison.Ordinal)
        && YearNumber.OfLine(folded) is not null;

    private static Reading<string> Continue(Reading<string>? before, FormLines lines, int index) =>
        before is null
            ? new(PrintedText.Clean(lines[index].Text), lines[index].Place, ContinuedConfidence)
            : new(PrintedText.Join([before.Value, lines[index].Text]), before.Place.Through(lines[index].Place), ContinuedConfidence);

    private bool IsContinuation(FormLines lines, int index) =>
        lines[index].Text.Length <= LongestContinuation
        && (!lines[index].IsRow || lines[index].MayBreakCells)
        && lines[index].Cells.Count == 1
        && YearNumber.OfLine(lines.Folded(index)) is null
        && CurrencyUnits.FromLine(lines.Folded(index)) is null
        && LabelScan.At(lines, index, vocabulary.Sections) is null
        && !IsOfHeader(lines.Folded(index));

    // 执行率(B, the upper part of a broken header, ends the names above it.
    private bool IsOfHeader(string folded) =>
        vocabulary.FundingColumns.MatchesAt(folded, 0).Any(word => word.Length == folded.Length || folded[word.Length] is '(' or '[' or '/' or ':');
}
