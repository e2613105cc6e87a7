namespace Analytics.UnitTests.Reports;

/// <summary>The tests that print run one after the other, on one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PrintingTests : ICollectionFixture<PrinterFixture>
{
    public const string Name = "Printing";
}
