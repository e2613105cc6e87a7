namespace Analytics.Ingestion.Files;

/// <summary>What a file is, told from its content alone.</summary>
internal enum FileFormat
{
    /// <summary>Running text in some encoding.</summary>
    Text,
    Pdf,

    /// <summary>A zip whose parts are those of a workbook.</summary>
    Xlsx,

    /// <summary>A zip whose parts are those of a Word document.</summary>
    Docx,

    /// <summary>Any other zip.</summary>
    Zip,

    /// <summary>An OLE compound file: xls, doc or wps of the old kind.</summary>
    OleCompound,
    Html,
    Rtf,
    Image,
    Archive,
    Executable,

    /// <summary>Bytes that are neither text nor a format known here.</summary>
    UnknownBinary,
}
