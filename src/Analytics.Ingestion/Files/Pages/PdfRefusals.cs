using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>What is said about PDF files that cannot be read, or not wholly.</summary>
internal static class PdfRefusals
{
    private const int MostPagesNamed = 10;

    public static ReadingProblem NoProgram(string file, string? path) =>
        new("pdf-program-missing", path is null
            ? $"文件“{file}”是 PDF 文件，读取它需要 pdftotext 程序，但服务器上没有安装；请由管理员安装 poppler-utils（Debian、Ubuntu 上是：sudo apt-get install poppler-utils poppler-data），或用设置 Ingestion:PdfToTextPath 指明其位置，然后重新导入。"
            : $"文件“{file}”是 PDF 文件，但设置 Ingestion:PdfToTextPath 所指的“{path}”不存在或不能运行；请由管理员安装 poppler-utils 并改正该设置，然后重新导入。");

    public static ReadingProblem NoCharacterMaps(string file) =>
        new("pdf-program-missing", $"文件“{file}”的中文字体需要 poppler 的字符表才能读取，但服务器上没有安装；请由管理员安装 poppler-data（Debian、Ubuntu 上是：sudo apt-get install poppler-data），然后重新导入。");

    public static ReadingProblem Scan(string file, int pages) =>
        new("pdf-scan", $"文件“{file}”（共 {pages} 页）是扫描件，没有可读取的文字；请上传电子版或先做文字识别。");

    public static ReadingProblem ScannedPages(string file, IReadOnlyList<int> pages) =>
        new("pdf-scan-pages", $"文件“{file}”的第 {Named(pages)} 页没有可读取的文字，可能是扫描件或空白页，未读取；如属于绩效表，请上传电子版或先做文字识别。");

    public static ReadingProblem Encrypted(string file) =>
        new("pdf-encrypted", $"文件“{file}”设有打开密码，无法读取；请去掉密码后重新上传。");

    public static ReadingProblem Unreadable(string file) =>
        new("pdf-text-unreadable", $"文件“{file}”的字体没有给出文字编码，大部分文字无法识别；请上传原始电子表格（xlsx、docx），或用原软件重新导出 PDF 后再上传。");

    public static ReadingProblem UnreadableCharacters(string file, int count) =>
        new("pdf-text-damaged", $"文件“{file}”中有 {count} 个字符的编码缺失，无法识别，读作“\uFFFD”；请对照原件核对，或改传原始电子表格。");

    public static ReadingProblem Watermark(string file, int page, string text) =>
        new("pdf-watermark", $"文件“{file}”第 {page} 页有压在正文上的大字“{text}”，当作水印没有读取；请对照原件核对。");

    public static ReadingProblem Damaged(string file) =>
        new("file-damaged", $"文件“{file}”是 PDF 文件，内容已损坏或不完整，只读取了能读出的部分，可能有缺漏；请对照原件核对，或用原软件重新导出后再上传。");

    public static ReadingProblem TooManyPages(string file, int most) =>
        new("pdf-too-many-pages", $"文件“{file}”的页数超过上限 {most} 页；请检查是否传错文件，或拆分后再传。");

    public static ReadingProblem OutOfTime(string file, int seconds) =>
        new("pdf-too-complex", $"读取文件“{file}”超过 {seconds} 秒仍未完成，已停止；请检查是否传错文件，或用原软件重新导出后再上传。");

    public static ReadingProblem TooMuchText(string file, int bytes) =>
        new("pdf-too-complex", string.Create(CultureInfo.InvariantCulture, $"文件“{file}”的文字超过上限 {bytes / 1024 / 1024} MB，远超绩效表所需，已停止读取；请核实文件来源，检查是否传错文件。"));

    public static ReadingProblem Failed(string file, long memory) =>
        new("pdf-too-complex", string.Create(CultureInfo.InvariantCulture, $"读取文件“{file}”时 pdftotext 中途停止，可能是文件异常或所需内存超过上限 {memory / 1024 / 1024} MB；请核实文件来源，用原软件重新导出后再上传。"));

    private static string Named(IReadOnlyList<int> pages) =>
        string.Join('、', pages.Take(MostPagesNamed)) + (pages.Count > MostPagesNamed ? " 等" : "");
}
