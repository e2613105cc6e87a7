using System.Diagnostics;
using System.Globalization;
using Analytics.Cli.Bench.Paper;
using Analytics.Cli.Commands;
using Analytics.Reports;
using Analytics.Reports.Rendering;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scope;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Cli.Bench;

/// <summary>Makes the documents of a year, cold and warm, beside Chromium printing the same pages as static HTML, and exports a long list.</summary>
/// <param name="output">Where to.</param>
/// <param name="stages">The stages over the warehouse whose figures are printed.</param>
internal sealed class PaperBench(TextWriter output, IServiceProvider stages)
{
    private const int MostDepartments = 200;
    private const double DepartmentsTarget = 60;
    private const int SheetRows = 50_000;
    private const double SheetTarget = 5;
    private const int SheetMebibytes = 300;
    private const double BytesPerMebibyte = 1024 * 1024;

    /// <summary>Measures.</summary>
    /// <param name="asked">The year; null for the last.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    public async Task<int> RunAsync(int? asked, CancellationToken cancellationToken)
    {
        var years = await stages.GetRequiredService<FiscalYearsQuery>().RunAsync(cancellationToken);
        if (years.FirstOrDefault(row => asked is null || row.FiscalYear == asked) is not { } year)
            return await RefuseAsync(asked, years);
        var departments = (await stages.GetRequiredService<DepartmentRankingQuery>().RunAsync(year.FiscalYear, cancellationToken)).Select(row => row.DepartmentKey).Take(MostDepartments).ToList();
        var forms = await stages.GetRequiredService<YearFormsQuery>().RunAsync(year.FiscalYear, cancellationToken);
        if (departments.Count == 0 || forms.Count == 0)
            return await RefuseAsync(asked, years);

        BenchMachine.Print(output);
        await output.WriteLineAsync($"{year.FiscalYear}年度，{departments.Count}个部门，{forms.Count}份自评表；从查询到文件，单位：秒。“每次占用处理器”含浏览器、不含数据库；对照是 Chromium（已启动）打印同样内容的静态网页，只打印，不查询。");
        List<string[]> table = [["文件", "页数", "首次（含启动浏览器）", "其后中位数", "其后最快", "每次占用处理器", "对照中位数", "倍数", "目标"]];
        foreach (var subject in new[] { PaperSubject.Brief(year.FiscalYear), PaperSubject.Annual(year.FiscalYear), PaperSubject.Department(year.FiscalYear, departments[departments.Count / 2]) })
            table.Add(await MeasureAsync(subject, cancellationToken));
        table.Add(await MeasureAllAsync(year.FiscalYear, departments, cancellationToken));
        TextTable.Print(table, output);

        var sheet = await LargeSheet.MeasureAsync(() => PageTables.Forms(LargeSheet.Lengthened(forms, SheetRows)), stages.GetRequiredService<TimeProvider>().GetUtcNow());
        var mebibytes = sheet.MostBytes / BytesPerMebibyte;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nxlsx 导出 {sheet.Rows:#,##0} 行（由当年自评表的行重复而成）：{sheet.Seconds:0.00} 秒（目标 {PaperTimes.TargetOf(sheet.Seconds, SheetTarget)}），内存增加 {mebibytes:0} MB（目标 {PaperTimes.TargetOf(mebibytes, SheetMebibytes)}），文件 {sheet.FileBytes / BytesPerMebibyte:0.0} MB"));
        return ExitStatus.Done;
    }

    /// <summary>One document in a browser of its own.</summary>
    private static async Task<string[]> MeasureAsync(PaperSubject subject, CancellationToken cancellationToken)
    {
        await using var fresh = Stages.Create();
        var cold = await TimeAsync(() => InScopeAsync(fresh, scope => subject.RenderAsync(scope, cancellationToken)));
        var warm = new List<double>();
        var before = ProcessorTime.Read();
        for (var repeat = 0; repeat < subject.Repeats; repeat++)
            warm.Add(await TimeAsync(() => InScopeAsync(fresh, scope => subject.RenderAsync(scope, cancellationToken))));
        var processor = ProcessorTime.Read() - before;

        var html = await InScopeAsync(fresh, scope => subject.ToHtmlAsync(scope, cancellationToken));
        var printer = fresh.GetRequiredService<PdfPrinter>();
        var peer = new List<double>();
        byte[] pages = [];
        for (var repeat = 0; repeat < subject.Repeats; repeat++)
            peer.Add(await TimeAsync(async () => pages = await printer.PrintAsync(html, subject.Extras, cancellationToken)));
        return [subject.Name, Number(new PrintedPdf(pages).PageCount), .. new PaperTimes(cold, warm, peer, processor).Cells(subject.Target)];
    }

    /// <summary>The reports of all departments, as many at the same time as the printer has places.</summary>
    private static async Task<string[]> MeasureAllAsync(int year, IReadOnlyList<int> departments, CancellationToken cancellationToken)
    {
        await using var fresh = Stages.Create();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = fresh.GetRequiredService<IOptions<ReportsOptions>>().Value.ConcurrentPrints, CancellationToken = cancellationToken };
        var subjects = departments.Select(department => PaperSubject.Department(year, department)).ToList();
        var cold = await TimeAsync(() => InScopeAsync(fresh, scope => subjects[0].RenderAsync(scope, cancellationToken)));
        var before = ProcessorTime.Read();
        var warm = await TimeAsync(() => Parallel.ForEachAsync(
            subjects, parallel, async (subject, token) => await InScopeAsync(fresh, scope => subject.RenderAsync(scope, token))));
        var processor = ProcessorTime.Read() - before;

        var printer = fresh.GetRequiredService<PdfPrinter>();
        var htmls = new List<string>();
        foreach (var subject in subjects)
            htmls.Add(await InScopeAsync(fresh, scope => subject.ToHtmlAsync(scope, cancellationToken)));
        var pages = 0;
        var peer = await TimeAsync(() => Parallel.ForEachAsync(htmls, parallel, async (html, token) =>
            Interlocked.Add(ref pages, new PrintedPdf(await printer.PrintAsync(html, PdfExtras.TagsAndBookmarks, token)).PageCount)));
        return [$"部门报告 {departments.Count} 份", Number(pages), .. new PaperTimes(cold, [warm], [peer], processor).Cells(DepartmentsTarget * departments.Count / MostDepartments)];
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<TResult> InScopeAsync<TResult>(ServiceProvider services, Func<IServiceProvider, Task<TResult>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().IsBureau();
        return await work(scope.ServiceProvider);
    }

    private static async Task<int> RefuseAsync(int? asked, IReadOnlyList<FiscalYearRow> years)
    {
        await Console.Error.WriteLineAsync(years.Count > 0 && asked is { } year
            ? $"数据库里没有{year}年度的自评表，现有：{string.Join('、', years.Select(row => row.FiscalYear))}。请用 --year 换一个年度。"
            : "数据库里没有自评表，没有可以打印的内容。请先导入，例如：./analytics sample --departments 260 --years 2023-2024 --seed 1 --out 文件夹，再 ./analytics import 文件夹。");
        return ExitStatus.WrongUsage;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
