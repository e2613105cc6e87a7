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

    /// <summary>A zip whose parts are those of a workbook, in the binary kind (xlsb).</summary>
    BinaryWorkbook,

    /// <summary>A zip of the OpenDocument kind: ods, odt.</summary>
    OpenDocument,

    /// <summary>A zip of the Chinese fixed-layout kind (OFD).</summary>
    Ofd,

    /// <summary>Any other zip.</summary>
    Zip,

    /// <summary>An OLE compound file that holds a workbook: xls, or et of WPS.</summary>
    Xls,

    /// <summary>An OLE compound file that holds a document: doc, or wps of WPS.</summary>
    OldWord,

    /// <summary>An OLE compound file around an encrypted xlsx or docx.</summary>
    EncryptedPackage,

    /// <summary>Any other OLE compound file.</summary>
    OleCompound,

    /// <summary>A workbook as a single XML text (SpreadsheetML 2003), mostly named xls.</summary>
    SpreadsheetXml,

    /// <summary>A Word document as a single XML text.</summary>
    WordXml,
    Html,

    /// <summary>A page saved with its pictures as one mail (MHTML).</summary>
    WebArchive,
    Rtf,
    Image,
    Archive,
    Executable,

    /// <summary>Bytes that are neither text nor a format known here.</summary>
    UnknownBinary,
}
