namespace Analytics.Samples;

/// <summary>The formats by their names.</summary>
public static class SampleFormats
{
    private static readonly Dictionary<string, SampleFormat> ByName =
        Enum.GetValues<SampleFormat>().ToDictionary(format => format.ToName(), StringComparer.Ordinal);

    /// <summary>The names of all formats.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The name of a format, which is also the ending of its files.</summary>
    /// <param name="format">The format.</param>
    /// <returns>A name such as <c>xlsx</c>.</returns>
    public static string ToName(this SampleFormat format) => format switch
    {
        SampleFormat.Txt => "txt",
        SampleFormat.Pdf => "pdf",
        SampleFormat.Xlsx => "xlsx",
        SampleFormat.Xls => "xls",
        SampleFormat.Docx => "docx",
        SampleFormat.Html => "html",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>The format of a name.</summary>
    /// <param name="name">A name such as <c>xlsx</c>.</param>
    /// <returns>The format; null where there is none of this name.</returns>
    public static SampleFormat? FromName(string name) => ByName.TryGetValue(name, out var format) ? format : null;
}
