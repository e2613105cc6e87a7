namespace Analytics.EndToEndTests.Hosting;

/// <summary>A test of the whole product for several cases; skipped, with the reason, where something it needs is absent.</summary>
internal sealed class EndToEndTheoryAttribute : TheoryAttribute
{
    public EndToEndTheoryAttribute() => Skip = new EndToEndFactAttribute().Skip;
}
