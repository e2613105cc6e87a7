namespace Analytics.Ingestion.Files;

/// <summary>What is said about a format: its code in the register and its name for a reader.</summary>
internal static class FileFormats
{
    /// <summary>The code of the formats that forms are filed in; null for everything else.</summary>
    public static string? ToCode(this FileFormat format) => format switch
    {
        FileFormat.Text => "txt",
        FileFormat.Pdf => "pdf",
        FileFormat.Xlsx => "xlsx",
        FileFormat.Docx => "docx",
        FileFormat.Xls or FileFormat.SpreadsheetXml => "xls",
        FileFormat.Html => "html",
        _ => null,
    };

    /// <summary>The name of the format in a message.</summary>
    public static string ToChinese(this FileFormat format) => format switch
    {
        FileFormat.Text => "文本文件",
        FileFormat.Pdf => "PDF 文件",
        FileFormat.Xlsx => "Excel 工作簿（xlsx）",
        FileFormat.Docx => "Word 文档（docx）",
        FileFormat.BinaryWorkbook => "Excel 二进制工作簿（xlsb）",
        FileFormat.OpenDocument => "OpenDocument 文件（ods/odt）",
        FileFormat.Ofd => "OFD 版式文件",
        FileFormat.Zip => "ZIP 压缩包",
        FileFormat.Xls => "旧版 Excel 工作簿（xls）",
        FileFormat.OldWord => "旧版 Word（doc）文档",
        FileFormat.EncryptedPackage => "加密的 Office 文件",
        FileFormat.OleCompound => "旧版 Office 复合文件",
        FileFormat.SpreadsheetXml => "Excel XML 表格（xls）",
        FileFormat.WordXml => "Word XML 文档",
        FileFormat.Html => "网页文件（HTML）",
        FileFormat.WebArchive => "单个文件网页（MHTML）",
        FileFormat.Rtf => "RTF 文档",
        FileFormat.Image => "图片文件",
        FileFormat.Archive => "压缩包",
        FileFormat.Executable => "可执行程序",
        FileFormat.UnknownBinary => "无法识别的二进制文件",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such file format."),
    };
}
