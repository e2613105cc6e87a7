using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Reports.Charts;

namespace Analytics.UnitTests.Reports.Charts;

public sealed class ChartPaletteTests
{
    [Fact]
    public void Charts_and_style_sheets_name_the_same_colours()
    {
        using var stream = typeof(ChartPalette).Assembly.GetManifestResourceStream("Styles.palette.css")!;
        using var reader = new StreamReader(stream);
        var variables = Regex.Matches(reader.ReadToEnd(), @"--an-([a-z-]+): (#[0-9a-f]{6});")
            .ToDictionary(match => match.Groups[1].Value.Replace("-", string.Empty, StringComparison.Ordinal), match => match.Groups[2].Value);

        var colours = typeof(ChartPalette).GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.NotEmpty(colours);
        Assert.All(colours, colour => Assert.Equal(variables[colour.Name.ToLowerInvariant()], colour.GetRawConstantValue()));
    }
}
