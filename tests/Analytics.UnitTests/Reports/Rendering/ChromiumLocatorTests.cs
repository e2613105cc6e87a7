using Analytics.Reports;
using Analytics.Reports.Rendering;

namespace Analytics.UnitTests.Reports.Rendering;

public sealed class ChromiumLocatorTests
{
    [Fact]
    public void A_missing_browser_is_told_with_the_package_to_install()
    {
        var exception = Assert.Throws<PrinterUnavailableException>(() => ChromiumLocator.Find(name => name == "PATH" ? "/nowhere" : null));

        Assert.Contains("apt-get install chromium", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_named_but_not_there_is_told_by_its_path()
    {
        var exception = Assert.Throws<PrinterUnavailableException>(() => ChromiumLocator.Find(name => name == "CHROME_PATH" ? "/nowhere/chromium" : "/usr/bin"));

        Assert.Contains("/nowhere/chromium", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_browser_on_the_path_is_taken()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var program = Path.Combine(folder.FullName, "google-chrome");
            File.WriteAllText(program, string.Empty);

            Assert.Equal(program, ChromiumLocator.Find(name => name == "PATH" ? $"/nowhere{Path.PathSeparator}{folder.FullName}" : null));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
