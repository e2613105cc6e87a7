using Analytics.Reports;
using Analytics.Reports.Annual;
using Analytics.Reports.Brief;
using Analytics.Reports.Department;
using Analytics.Reports.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench.Paper;

/// <summary>A document whose making is measured.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Target">The longest that a warm one should take, in seconds; null for none.</param>
/// <param name="Repeats">How often it is made warm.</param>
/// <param name="Extras">What its print has beside its pages.</param>
/// <param name="RenderAsync">Makes it, from the queries to the PDF.</param>
/// <param name="ToHtmlAsync">Makes its pages as static HTML.</param>
internal sealed record PaperSubject(
    string Name,
    double? Target,
    int Repeats,
    PdfExtras Extras,
    Func<IServiceProvider, CancellationToken, Task<byte[]>> RenderAsync,
    Func<IServiceProvider, CancellationToken, Task<string>> ToHtmlAsync)
{
    /// <summary>简报.</summary>
    public static PaperSubject Brief(int year) => new(
        "简报",
        0.5,
        7,
        PdfExtras.TagsAndBookmarks,
        (stages, token) => stages.GetRequiredService<BriefReport>().RenderAsync(year, ReportFormat.Pdf, token),
        async (stages, token) => await stages.GetRequiredService<BriefPrinter>().ToHtmlAsync(await stages.GetRequiredService<BriefReport>().ReadAsync(year, token)));

    /// <summary>年度绩效自评总结报告; its target is told of a hundred pages, and fewer are not worth telling.</summary>
    public static PaperSubject Annual(int year) => new(
        "年度总结报告",
        3,
        5,
        PdfExtras.None,
        (stages, token) => stages.GetRequiredService<AnnualReport>().RenderAsync(year, ReportFormat.Pdf, token),
        async (stages, token) => await stages.GetRequiredService<DocumentPrinter>().ToHtmlAsync(AnnualDocument.Tell(await stages.GetRequiredService<AnnualReport>().ReadAsync(year, token))));

    /// <summary>部门绩效报告.</summary>
    public static PaperSubject Department(int year, int departmentKey) => new(
        "部门报告",
        null,
        7,
        PdfExtras.TagsAndBookmarks,
        (stages, token) => stages.GetRequiredService<DepartmentReport>().RenderAsync(year, departmentKey, ReportFormat.Pdf, token),
        async (stages, token) => await stages.GetRequiredService<DocumentPrinter>().ToHtmlAsync(DepartmentDocument.Tell(await stages.GetRequiredService<DepartmentReport>().ReadAsync(year, departmentKey, token))));
}
