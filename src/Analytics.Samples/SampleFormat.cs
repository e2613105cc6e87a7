namespace Analytics.Samples;

/// <summary>The formats of files that the city hands in.</summary>
public enum SampleFormat
{
    /// <summary>Plain text.</summary>
    Txt,

    /// <summary>A PDF with text.</summary>
    Pdf,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>An old Excel workbook.</summary>
    Xls,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A web page.</summary>
    Html,
}
