namespace Analytics.EndToEndTests.Hosting;

/// <summary>One running product for all tests: they read, and write only to forms that they brought along.</summary>
[CollectionDefinition(Name)]
public sealed class RunningProduct : ICollectionFixture<Product>
{
    public const string Name = "product";
}
