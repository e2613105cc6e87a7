namespace Analytics.UnitTests.Reports;

/// <summary>A <see cref="PrintFactAttribute"/> with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintTheoryAttribute : TheoryAttribute
{
    public PrintTheoryAttribute() => Skip = PrintTools.Missing;
}
