using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Analytics.DatabaseTests.Support;
using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.Jobs.Importing;
using Analytics.Reports;
using Analytics.Reports.Annual;
using Analytics.Reports.Brief;
using Analytics.Reports.Department;
using Analytics.Reports.Rendering;
using Analytics.Samples;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Years;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Reports;

/// <summary>A generated city: what the pages' queries give is what stands in the reports and in their sheets, to the cent.</summary>
public sealed class EqualFiguresTests : IDisposable
{
    private const int Year = 2024;
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("analytics-reports-");

    public void Dispose() => _home.Delete(recursive: true);

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Figures_on_page_paper_and_sheet_are_equal_to_the_cent(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = ServicesOf(database);
        await GenerateAsync(services);
        await using var scope = services.CreateAsyncScope();
        var at = scope.ServiceProvider;
        at.GetRequiredService<Viewer>().IsBureau();
        var summary = (await at.GetRequiredService<YearSummaryQuery>().RunAsync(Year, CancellationToken.None))!;
        var departments = await at.GetRequiredService<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None);
        var report = at.GetRequiredService<AnnualReport>();
        var sheets = SheetsOf(await report.RenderAsync(Year, ReportFormat.Sheets, CancellationToken.None));
        var tables = TablesOf(await report.RenderAsync(Year, ReportFormat.Text, CancellationToken.None));

        // Departments: every amount of the page's query stands in the sheet unrounded, and in the text as the page writes it.
        var money = Numbered(sheets, "表3-1");
        Assert.Equal(departments.Count(row => (row.InitialBudgetYuan ?? row.AdjustedBudgetYuan ?? row.ExecutedYuan) is not null), money.Count - 2);
        foreach (var row in departments.Where(row => row.AdjustedExecutionRate is not null))
        {
            var cells = money.Single(cells => cells[1] == row.DepartmentName);
            Assert.Equal(
                [row.InitialBudgetYuan / 10_000m, row.AdjustedBudgetYuan / 10_000m, row.ExecutedYuan / 10_000m, row.AdjustedExecutionRate],
                cells.Skip(2).Take(4).Select(Number));
            Assert.Contains(tables, table => table.Any(written => written.Contains(row.DepartmentName) && written.Contains(ChineseFormats.TenThousandYuan(row.ExecutedYuan)) && written.Contains(ChineseFormats.Rate(row.AdjustedExecutionRate))));
        }

        // The city: the sum of the departments, of the annex and of the page's summary is one.
        Assert.Equal(
            [summary.InitialBudgetYuan / 10_000m, summary.AdjustedBudgetYuan / 10_000m, summary.ExecutedYuan / 10_000m], money[^1].Skip(2).Take(3).Select(Number));
        Assert.Equal(summary.ExecutedYuan, money.Skip(1).SkipLast(1).Sum(cells => Number(cells[4]) * 10_000m));
        var model = await report.ReadAsync(Year, CancellationToken.None);
        Assert.Equal(summary.ExecutedYuan, model.Forms.Where(form => form.IsCounted).Sum(form => form.ExecutedYuan));
        Assert.Equal(model.Forms.Count, Numbered(sheets, "附表1").Count - 1);
        Assert.Equal(model.Forms.Sum(form => form.ExecutedYuan), Numbered(sheets, "附表1").Skip(1).Sum(cells => Number(cells[3]) * 10_000m));

        // Ranks, ratings and low execution are those of the pages.
        foreach (var row in departments)
        {
            var cells = Numbered(sheets, "表5-1").Single(cells => cells[1] == row.DepartmentName);
            Assert.Equal(((decimal?)row.RecomputedRank, row.PrintedScore, row.RecomputedScore), (Number(cells[0]), Number(cells[4]), Number(cells[5])));
        }

        var ratings = await at.GetRequiredService<RatingCountsQuery>().RunAsync(Year, CancellationToken.None);
        Assert.Equal(ratings.Select(row => ((decimal?)row.PrintedCount, (decimal?)row.RecomputedCount)), Numbered(sheets, "表4-1").Skip(1).SkipLast(1).Select(cells => (Number(cells[1]), Number(cells[3]))));
        var low = await at.GetRequiredService<LowExecutionQuery>().RunAsync(Year, 0.9m, int.MaxValue, CancellationToken.None);
        Assert.Equal(
            low.Where(row => row.AdjustedExecutionRate < 0.9m).Sum(row => row.ExecutedYuan ?? 0m),
            sheets.Where(sheet => sheet.Title.Contains(" 执行率低于60%", StringComparison.Ordinal) || sheet.Title.Contains(" 执行率60", StringComparison.Ordinal) || sheet.Title.Contains(" 执行率80", StringComparison.Ordinal))
                .SelectMany(sheet => sheet.Rows.Skip(1)).Sum(cells => (Number(cells[5]) ?? 0m) * 10_000m));

        // The comparison of years is that of its page: how projects stand, what is comparable, department by department.
        var years = new YearPair(Year - 1, Year);
        var standings = await at.GetRequiredService<PairStandingsQuery>().RunAsync(years, null, CancellationToken.None);
        var comparable = standings.Single(row => row.Standing == PairStanding.Comparable);
        Assert.Equal(
            standings.OrderBy(row => row.Standing).Select(row => (ChineseFormats.StandingName(row.Standing), (decimal?)row.RowCount, row.FromExecutedYuan / 10_000m, row.ToExecutedYuan / 10_000m)),
            Numbered(sheets, "表9-2").Skip(1).Select(cells => (cells[0], Number(cells[1]), Number(cells[4]), Number(cells[5]))));
        Assert.Equal(
            [(comparable.FromInitialBudgetYuan / 10_000m, comparable.ToInitialBudgetYuan / 10_000m), (comparable.FromAdjustedBudgetYuan / 10_000m, comparable.ToAdjustedBudgetYuan / 10_000m),
                (comparable.FromExecutedYuan / 10_000m, comparable.ToExecutedYuan / 10_000m), (comparable.FromAdjustedExecutionRate, comparable.ToAdjustedExecutionRate)],
            Numbered(sheets, "表9-3").Skip(1).Take(4).Select(cells => (Number(cells[1]), Number(cells[2]))));
        Assert.Contains(tables, table => table.Any(written => written.SequenceEqual(
            ["全年执行（万元）", ChineseFormats.TenThousandYuan(comparable.FromExecutedYuan), ChineseFormats.TenThousandYuan(comparable.ToExecutedYuan), Signed(comparable.ToExecutedYuan - comparable.FromExecutedYuan)])));
        var (pairs, _) = await at.GetRequiredService<DepartmentPairsQuery>().RunAsync(years, null, DepartmentPairOrder.Department, false, 0, int.MaxValue, CancellationToken.None);
        Assert.Equal(
            pairs.Select(row => (row.DepartmentName, (decimal?)row.ComparableCount, (decimal?)row.NewCount, (decimal?)row.GoneCount, row.ComparableFromRecomputedScore, row.ComparableToRecomputedScore)),
            sheets.Single(sheet => sheet.Title.Contains(" 部门两年对比", StringComparison.Ordinal)).Rows.Skip(1)
                .Select(cells => (cells[0], Number(cells[1]), Number(cells[3]), Number(cells[4]), Number(cells[8]), Number(cells[9]))));
        Assert.Equal(comparable.RowCount, pairs.Sum(row => row.ComparableCount));

        // One department's report and the brief say the same again.
        var one = departments.First(row => row.AdjustedExecutionRate is not null);
        var ofOne = SheetsOf(await at.GetRequiredService<DepartmentReport>().RenderAsync(Year, one.DepartmentKey, ReportFormat.Sheets, CancellationToken.None));
        Assert.Equal([one.InitialBudgetYuan / 10_000m, one.AdjustedBudgetYuan / 10_000m, one.ExecutedYuan / 10_000m], Numbered(ofOne, "表2-1")[^1].Skip(2).Take(3).Select(Number));
        var brief = SheetsOf(await at.GetRequiredService<BriefReport>().RenderAsync(Year, ReportFormat.Sheets, CancellationToken.None));
        Assert.Equal(departments.Select(row => row.ExecutedYuan / 10_000m), Numbered(brief, "表1-2").Skip(1).Select(cells => Number(cells[4])));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_median_of_departments_is_the_middle_one_or_the_mean_of_the_two_in_the_middle(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var departments = await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None);

        var medians = (await database.Get<DepartmentMediansQuery>().RunAsync(Year, CancellationToken.None))!;

        Assert.Equal(departments.Count, medians.DepartmentCount);
        Assert.Equal(Median(departments.Select(row => row.PrintedScore)), medians.PrintedScore);
        Assert.Equal(Median(departments.Select(row => row.RecomputedScore)), medians.RecomputedScore);
        Assert.Equal(Median(departments.Select(row => row.AdjustedExecutionRate)), medians.AdjustedExecutionRate);
        Assert.Equal(Median(departments.Select(row => (decimal?)row.FindingCount)), medians.FindingCount);
    }

    private ServiceProvider ServicesOf(TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(database.Configuration)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ANALYTICS_HOME"] = _home.FullName })
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddIngestion(configuration).AddWarehouse(configuration).AddReports(configuration).AddJobs(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    private async Task GenerateAsync(ServiceProvider services)
    {
        var folder = _home.CreateSubdirectory("city").FullName;
        await SampleFolder.WriteAsync(new SampleRequest(8, Year - 1, Year, 7, [SampleFormat.Txt]), folder, new Progress<int>(), CancellationToken.None);
        await foreach (var outcome in services.GetRequiredService<FileImport>().RunAsync(Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal), ImportSource.CommandLine, null, CancellationToken.None))
            Assert.NotNull(outcome.Sha256);
        await services.GetRequiredService<MartRefresher>().RefreshAsync(null, CancellationToken.None);
    }

    private static decimal? Median(IEnumerable<decimal?> values)
    {
        var ordered = values.OfType<decimal>().Order().ToList();
        if (ordered.Count == 0)
            return null;
        var middle = (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2m;
        return decimal.Round(middle, 8, MidpointRounding.AwayFromZero);
    }

    private static List<List<string>> Numbered(IReadOnlyList<(string Title, List<List<string>> Rows)> sheets, string number) =>
        sheets.Single(sheet => sheet.Title.StartsWith(number + " ", StringComparison.Ordinal)).Rows;

    private static string Signed(decimal? yuan) => (yuan > 0m ? "+" : null) + ChineseFormats.TenThousandYuan(yuan);

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static IReadOnlyList<(string Title, List<List<string>> Rows)> SheetsOf(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        var names = Load(archive, "xl/workbook.xml").Descendants(Sheet + "sheet")
            .Select(sheet => ((string)sheet.Attribute("name")!, (string)sheet.Attributes().Single(attribute => attribute.Name.LocalName == "id"))).ToList();
        var parts = Load(archive, "xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(part => (string)part.Attribute("Id")!, part => ((string)part.Attribute("Target")!).TrimStart('/'));
        return
        [
            .. names.Select(sheet => (sheet.Item1, Load(archive, parts[sheet.Item2] is var path && path.StartsWith("xl/", StringComparison.Ordinal) ? path : "xl/" + path)
                .Descendants(Sheet + "row").Select(row => row.Elements(Sheet + "c").Select(cell => cell.Value).ToList()).ToList())),
        ];
    }

    private static List<List<List<string>>> TablesOf(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        return
        [
            .. Load(archive, "word/document.xml").Descendants(Word + "tbl")
                .Select(table => table.Elements(Word + "tr").Select(row => row.Elements(Word + "tc").Select(cell => cell.Value).ToList()).ToList()),
        ];
    }

    private static XDocument Load(ZipArchive archive, string path)
    {
        using var stream = archive.GetEntry(path)!.Open();
        return XDocument.Load(stream);
    }
}
