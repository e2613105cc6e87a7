using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>What of a file could not be read although the file was; every message names the file, the place and the way out.</summary>
internal static class ReadingNotes
{
    public static ReadingProblem CutShort(string file) =>
        new("file-cut-short", $"文件“{file}”在一个字的中间截断，末尾内容已丢失；请核对原件并重新上传完整的文件。");

    public static ReadingProblem PageCutShort(string file, string missing) =>
        new("file-cut-short", $"网页文件“{file}”缺少结束标记 {missing}，可能在中途截断，末尾内容可能已丢失；请核对原件并重新保存、上传完整的文件。");

    public static ReadingProblem PageDamaged(string file, string found) =>
        new("page-damaged", $"网页文件“{file}”{found}，可能有表格内容未读到；请对照原件核对，或重新保存网页后再导入。");

    public static ReadingProblem HiddenRows(string file, string sheet, int count) =>
        new("sheet-rows-hidden", $"文件“{file}”的工作表“{sheet}”中有 {Number(count)} 个隐藏的行或列带有内容，未读取；如属于绩效表，请取消隐藏后重新导入。");

    public static ReadingProblem HiddenSheet(string file, string sheet) =>
        new("sheet-hidden", $"文件“{file}”的工作表“{sheet}”已隐藏，未读取；如属于绩效表，请取消隐藏后重新导入。");

    public static ReadingProblem SheetDamaged(string file, string sheet, string loss) =>
        new("sheet-damaged", $"文件“{file}”的工作表“{sheet}”{loss}，文件可能已损坏，可能有内容未读到；请对照原件核对，用原软件重新保存后再导入。");

    public static ReadingProblem ErrorValues(string file, string sheet, string cells, SourcePlace? place) =>
        new("cell-error", $"文件“{file}”的工作表“{sheet}”中单元格 {cells} 是错误值，没有数值，按空白处理；请改正公式后重新导入。", place);

    public static ReadingProblem UncomputedFormulas(string file, string sheet, string cells, SourcePlace? place) =>
        new("formula-without-value", $"文件“{file}”的工作表“{sheet}”中单元格 {cells} 的公式没有保存计算结果，按空白处理；请用 Excel 或 WPS 打开，重新计算并保存后再导入。", place);

    public static ReadingProblem HiddenTexts(string file, int count) =>
        new("text-hidden", $"文件“{file}”中有 {Number(count)} 处隐藏的文字或表格行，未读取；如属于绩效表，请取消隐藏后重新导入。");

    public static ReadingProblem UnknownSymbols(string file, int count) =>
        new("symbol-unknown", $"文件“{file}”中有 {Number(count)} 个特殊字体的符号无法识别，未读取；请对照原件核对，或改用普通字符（如 ≥、≤、√）后重新导入。");

    public static ReadingProblem EmbeddedFiles(string file, int count) =>
        new("embedded-file", $"文件“{file}”中嵌入了 {Number(count)} 个其他文件作为正文，未读取；请用 Word 或 WPS 打开并重新保存后再导入。");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
