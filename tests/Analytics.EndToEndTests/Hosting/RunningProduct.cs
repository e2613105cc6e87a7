namespace Analytics.EndToEndTests.Hosting;

/// <summary>One running product for all tests: they only read.</summary>
[CollectionDefinition(Name)]
public sealed class RunningProduct : ICollectionFixture<Product>
{
    public const string Name = "product";
}
