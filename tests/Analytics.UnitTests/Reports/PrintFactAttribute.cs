namespace Analytics.UnitTests.Reports;

/// <summary>A test that prints: it needs Chromium and poppler's tools, and is skipped with the reason where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintFactAttribute : FactAttribute
{
    public PrintFactAttribute() => Skip = PrintTools.Missing;
}
