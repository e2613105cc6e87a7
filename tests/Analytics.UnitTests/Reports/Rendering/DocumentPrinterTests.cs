using System.Diagnostics;
using System.Text.RegularExpressions;
using Analytics.Reports.Annual;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Xunit.Abstractions;

namespace Analytics.UnitTests.Reports.Rendering;

[Collection(PrintingTests.Name)]
public sealed class DocumentPrinterTests(PrinterFixture printing, ITestOutputHelper output)
{
    private static readonly ReportDocument City = AnnualDocument.Tell(SampleForms.City(40, 6));

    /// <summary>The city's report, printed once for all tests.</summary>
    private static Task<byte[]>? _printedCity;

    [PrintFact]
    public async Task The_table_of_contents_names_the_pages_on_which_the_headings_stand()
    {
        var pages = await PagesAsync();
        var contents = string.Concat(pages.Skip(1).TakeWhile(page => !page.Contains("表1-1", StringComparison.Ordinal)));
        var headings = City.Chapters.SelectMany(chapter => chapter.Sections.Select(section => section.Title).Prepend(chapter.Title)).ToList();
        var named = Regex.Matches(contents, @"^\s*(?<title>\S.*?)\s+(?<page>\d+)\s*$", RegexOptions.Multiline)
            .Select(match => (Title: Bare(match.Groups["title"].Value), Page: int.Parse(match.Groups["page"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)))
            .ToList();

        Assert.Equal(headings.Select(Bare), named.Select(entry => entry.Title));
        Assert.All(named, entry => Assert.Contains(pages[entry.Page - 1].Split('\n'), line => Bare(line) == entry.Title));
    }

    [PrintFact]
    public async Task Each_line_of_the_contents_is_a_link_to_the_page_that_it_names()
    {
        var links = (await PrinterFixture.LinksOfAsync(await CityAsync())).Select(link => (Text: Bare(link.Text), link.Page)).ToList();
        var pages = await PagesAsync();

        Assert.All(
            City.Chapters.SelectMany(chapter => chapter.Sections.Select(section => section.Title).Prepend(chapter.Title)).Select(Bare),
            title => Assert.Contains(pages[links.First(link => link.Text == title).Page - 1].Split('\n'), line => Bare(line) == title));
    }

    [PrintFact]
    public async Task Parts_of_a_font_that_are_embedded_apart_have_tags_of_their_own()
    {
        var fonts = await PrinterFixture.FontsOfAsync(await CityAsync());

        Assert.True(fonts.Count > 2, $"{fonts.Count} fonts");
        Assert.Distinct(fonts.Select(font => font.Split(' ')[0]));
    }

    [PrintFact]
    public async Task No_heading_and_no_caption_stands_alone_at_the_foot_of_a_page()
    {
        var pages = await PagesAsync();

        foreach (var page in pages.Skip(1))
        {
            var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (Bare(page).StartsWith("目录", StringComparison.Ordinal) || lines.Length < 2)
                continue;
            Assert.DoesNotMatch(@"^（[一二三四五六七八九十]+）\S{2,20}$|^附?表\d", lines[^2]);
        }
    }

    [PrintFact]
    public async Task Every_page_of_a_table_begins_with_its_head_and_no_row_is_cut_in_two()
    {
        var pages = await PagesAsync();
        var annex = pages.Where(page => Bare(page.Split('\n')[0]).EndsWith("附表全部项目一览", StringComparison.Ordinal)).ToList();

        Assert.True(annex.Count > 3, $"{annex.Count} pages");
        Assert.All(annex, page => Assert.Contains("问题", page, StringComparison.Ordinal));
        var ordinals = annex.SelectMany(page => Regex.Matches(page, @"^\s*(\d+)\s", RegexOptions.Multiline)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ordinals.Distinct().Count(), ordinals.Count);
    }

    [PrintFact]
    public async Task Pages_are_numbered_with_their_count_and_carry_the_chapter_in_their_head()
    {
        var pages = await PagesAsync();

        Assert.DoesNotContain("共", pages[0][^20..], StringComparison.Ordinal);
        for (var page = 1; page < pages.Count; page++)
            Assert.EndsWith($"第{page + 1}页共{pages.Count}页", Bare(pages[page]), StringComparison.Ordinal);
        Assert.Contains("三、预算执行情况", Bare(pages.First(page => page.Contains("表3-1", StringComparison.Ordinal)).Split('\n')[0]), StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task The_summary_takes_one_page()
    {
        var pages = await PagesAsync();

        Assert.Single(pages, page => Bare(page.Split('\n')[0]).EndsWith("一、摘要", StringComparison.Ordinal));
    }

    [PrintFact]
    public async Task Fonts_are_embedded_as_TrueType_subsets_and_the_headings_are_bookmarks()
    {
        var pdf = await CityAsync();

        var fonts = await PrinterFixture.FontsOfAsync(pdf);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"WenQuanYi.*CID TrueType\s+Identity-H\s+yes yes yes", font));
        var bookmarks = await PrinterFixture.BookmarksOfAsync(pdf);
        Assert.Equal(City.Chapters.SelectMany(chapter => chapter.Sections.Select(section => section.Title).Prepend(chapter.Title)), bookmarks);
        Assert.Contains("2024年度预算绩效自评总结报告", await PrinterFixture.InfoOfAsync(pdf), StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task A_report_of_a_hundred_pages_is_printed_well_within_the_time_limit()
    {
        var large = AnnualDocument.Tell(SampleForms.City(60, 12));
        await printing.Documents.PrintAsync(AnnualDocument.Tell(SampleForms.City(2, 1)), CancellationToken.None);

        var watch = Stopwatch.StartNew();
        var pdf = await printing.Documents.PrintAsync(large, CancellationToken.None);
        watch.Stop();

        var pages = int.Parse(Regex.Match(await PrinterFixture.InfoOfAsync(pdf), @"Pages:\s+(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        output.WriteLine($"{pages} pages in {watch.Elapsed.TotalSeconds:0.00} s");
        Assert.True(pages >= 100, $"{pages} pages");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    private Task<byte[]> CityAsync() => _printedCity ??= printing.Documents.PrintAsync(City, CancellationToken.None);

    private async Task<IReadOnlyList<string>> PagesAsync() =>
        (await PrinterFixture.TextOfAsync(await CityAsync())).Split('\f', StringSplitOptions.RemoveEmptyEntries);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
