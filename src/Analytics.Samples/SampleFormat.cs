namespace Analytics.Samples;

/// <summary>The formats of files that the city hands in.</summary>
public enum SampleFormat
{
    /// <summary>Plain text.</summary>
    Txt,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}
