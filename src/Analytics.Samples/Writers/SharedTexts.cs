using System.Xml;

namespace Analytics.Samples.Writers;

/// <summary>The table of texts that the sheets of a workbook share.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <summary>The index of a text, which is added where it is new.</summary>
    public int IndexOf(string text)
    {
        if (!_indices.TryGetValue(text, out var index))
        {
            _indices[text] = index = _texts.Count;
            _texts.Add(text);
        }

        return index;
    }

    /// <summary>Writes the table.</summary>
    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("sst", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        writer.WriteAttributeString("uniqueCount", Printed.Number(_texts.Count));
        foreach (var text in _texts)
        {
            writer.WriteStartElement("si");
            writer.WriteElementString("t", text);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
