using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>Why a file is refused as a whole; every message names the file, the reason and the way out.</summary>
internal static class Refusals
{
    private const decimal BytesPerMegabyte = 1024m * 1024m;

    public static ReadingProblem Empty(string file) =>
        new("file-empty", $"文件“{file}”是空文件（0 字节）；请确认上传的是填好的绩效表。");

    public static ReadingProblem Blank(string file) =>
        new("file-blank", $"文件“{file}”只有空白，没有文字；请确认上传的是填好的绩效表。");

    public static ReadingProblem TooLarge(string file, long bytes, long maxBytes) =>
        new("file-too-large", $"文件“{file}”大小为 {Megabytes(bytes)} MB，超过上限 {Megabytes(maxBytes)} MB；绩效表不会这么大，请检查是否传错文件，或拆分后再传。");

    public static ReadingProblem TooManyLines(string file, int lines, int maxLines) =>
        new("file-too-many-lines", $"文件“{file}”有 {lines} 行，超过上限 {maxLines} 行；请检查是否传错文件，或拆分后再传。");

    public static ReadingProblem Format(string file, FileFormat format) => format switch
    {
        FileFormat.OldWord or FileFormat.WordXml or FileFormat.Rtf =>
            new("format-not-supported", $"文件“{file}”的内容是{format.ToChinese()}，不能读取；请用 Word 或 WPS 打开，另存为 docx 后再导入。"),
        FileFormat.BinaryWorkbook or FileFormat.OpenDocument or FileFormat.OleCompound =>
            new("format-not-supported", $"文件“{file}”的内容是{format.ToChinese()}，不能读取；请用原软件打开，表格另存为 xlsx，文档另存为 docx 后再导入。"),
        FileFormat.Ofd or FileFormat.WebArchive =>
            new("format-not-supported", $"文件“{file}”的内容是{format.ToChinese()}，不能读取；请提供填报时的原始 Excel 或 Word 文件，或另存为网页（html）、PDF 后再导入。"),
        FileFormat.EncryptedPackage => Password(file, format),
        FileFormat.Image =>
            new("format-not-supported", $"文件“{file}”的内容是{format.ToChinese()}，没有可读取的文字；请提供电子版表格的文本。"),
        FileFormat.Zip or FileFormat.Archive =>
            new("format-not-supported", $"文件“{file}”的内容是{format.ToChinese()}；请解压后逐个导入其中的绩效表。"),
        FileFormat.Executable =>
            new("format-dangerous", $"文件“{file}”的内容是{format.ToChinese()}，不是绩效表，已拒绝；请核实文件来源，并请信息技术人员查杀。"),
        _ => new("format-unknown", $"文件“{file}”的内容是{FileFormat.UnknownBinary.ToChinese()}，不是文本；请提供绩效表的文本文件。"),
    };

    public static ReadingProblem Encoding(string file, string found) =>
        new("encoding-not-supported", $"文件“{file}”是{found}，无法读取；请另存为 UTF-8、GB18030（GBK）或 UTF-16 编码的文本后再导入。");

    public static ReadingProblem NoForm(string file) =>
        new("no-form-found", $"文件“{file}”中没有找到绩效自评表或绩效目标批复表的标题；请确认文件内容，标题应如“项目支出绩效目标自评表”。");

    public static ReadingProblem Damaged(string file, FileFormat format) =>
        new("file-damaged", $"文件“{file}”是{format.ToChinese()}，但内容已损坏或不完整，无法打开；请用原软件重新保存，或向填报单位索取完整的文件后再导入。");

    public static ReadingProblem ReaderFailed(string file, Exception exception) =>
        new("reader-failed", $"读取文件“{file}”时程序出错，未导入任何内容；请把文件和以下内容交给开发人员：{exception.GetType().Name}：{exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}");

    public static ReadingProblem Password(string file, FileFormat format) =>
        new("file-has-password", $"文件“{file}”是{format.ToChinese()}，文件有密码或已加密，无法打开；请用原软件取消密码并重新保存后再导入。");

    public static ReadingProblem Macros(string file, FileFormat format) =>
        new("file-has-macros", $"文件“{file}”是{format.ToChinese()}，其中带有宏程序，为安全起见已拒绝；请用原软件另存为不带宏的格式（如 .xlsx、.docx）后再导入。");

    public static ReadingProblem Inflated(string file, string reason) =>
        new("file-inflates", $"文件“{file}”{reason}，疑似恶意压缩文件，已拒绝；请核实文件来源，用原软件重新保存后再导入。");

    public static ReadingProblem TooComplex(string file, string reason) =>
        new("file-too-complex", $"文件“{file}”{reason}，不是绩效表应有的结构，为安全起见已拒绝；请核实文件来源，或改传原始的 Excel、Word 文件。");

    public static ReadingProblem OutsideReferences(string file, string part) =>
        new("file-has-dtd", $"文件“{file}”的部件“{part}”带有文档类型定义（DTD）或实体，可能引用外部内容，为安全起见已拒绝；请核实文件来源，用原软件重新保存后再导入。");

    private static string Megabytes(long bytes) => (bytes / BytesPerMegabyte).ToString("0.##", CultureInfo.InvariantCulture);
}
