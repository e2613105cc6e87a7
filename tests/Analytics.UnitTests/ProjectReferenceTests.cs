using System.Xml.Linq;

namespace Analytics.UnitTests;

public sealed class ProjectReferenceTests
{
    // The table of src/README.md: project, what it refers to, and the packages that are seen only there.
    public static TheoryData<string, string, string> Table => new()
    {
        { "src/Analytics.Domain", "", "" },
        { "src/Analytics.Ingestion", "Domain", "AngleSharp DocumentFormat.OpenXml ExcelDataReader" },
        { "src/Analytics.Warehouse", "Domain", "Dapper Microsoft.AspNetCore.Identity.EntityFrameworkCore Microsoft.EntityFrameworkCore.SqlServer Npgsql.EntityFrameworkCore.PostgreSQL" },
        { "reports", "Domain Warehouse", "DocumentFormat.OpenXml Microsoft.Playwright Radzen.Blazor" },
        { "src/Analytics.Jobs", "Domain Ingestion Reports Warehouse", "Quartz" },
        { "src/Analytics.Samples", "Domain", "" },
        { "src/Analytics.Web", "Domain Ingestion Jobs Reports Warehouse", "Radzen.Blazor" },
        { "src/Analytics.Cli", "Domain Ingestion Jobs Reports Samples Warehouse", "System.CommandLine" },
    };

    [Theory, MemberData(nameof(Table))]
    public void A_project_refers_to_what_the_table_says_and_to_nothing_else(string folder, string references, string packages)
    {
        var project = XDocument.Load(Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj")));

        Assert.Equal(references, Join(Items("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(Name(item)).Replace("Analytics.", "", StringComparison.Ordinal))));
        Assert.Equal(packages, Join(Items("PackageReference").Select(Name)));
        Assert.All(Items("PackageReference").Where(item => Name(item) != "Radzen.Blazor"), item => Assert.Equal("compile", (string?)item.Attribute("PrivateAssets")));

        IEnumerable<XElement> Items(string kind) => project.Descendants(kind);
        static string Name(XElement item) => (string)item.Attribute("Include")!;
        static string Join(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
    }
}
