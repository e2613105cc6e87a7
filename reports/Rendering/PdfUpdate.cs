using System.Globalization;
using System.Text;

namespace Analytics.Reports.Rendering;

/// <summary>Objects that are written behind a PDF: new ones, and others in place of those that it has.</summary>
/// <param name="firstNumber">The first number that no object of the PDF has.</param>
internal sealed class PdfUpdate(int firstNumber)
{
    private readonly SortedDictionary<int, string> _objects = [];
    private int _next = firstNumber;

    /// <summary>A number for a new object.</summary>
    public int Next() => _next++;

    /// <summary>Sets an object.</summary>
    /// <param name="number">Its number: one of the PDF, which is replaced, or one that <see cref="Next"/> gave.</param>
    /// <param name="content">What stands between its head and its end, a byte a character.</param>
    public void Set(int number, string content) => _objects[number] = content;

    /// <summary>Writes the PDF with its new objects.</summary>
    /// <param name="pdf">The PDF.</param>
    /// <param name="trailer">Entries of the trailer that lead to the catalog and to the table before this one.</param>
    /// <returns>The PDF and what was set, in the order of the numbers.</returns>
    public byte[] AppendTo(byte[] pdf, string trailer)
    {
        if (_objects.Count == 0)
            return pdf;
        using var file = new MemoryStream();
        file.Write(pdf);
        Append("\n");
        var table = new StringBuilder("xref\n");
        foreach (var (number, content) in _objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Position:0000000000} 00000 n \n");
            Append(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}endobj\n"));
        }

        var start = file.Position;
        Append(table.ToString());
        Append(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {_next}\n{trailer}>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();

        void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
