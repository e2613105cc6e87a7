using System.Reflection;
using Xunit.Sdk;

namespace Analytics.DatabaseTests.Support;

/// <summary>Runs a theory on one engine; where that engine is not configured the test shows as skipped, with the variable to set.</summary>
public abstract class OnEngineAttribute : DataAttribute
{
    private readonly TestEngine _engine;

    protected OnEngineAttribute(TestEngine engine)
    {
        _engine = engine;
        if (TestDatabase.ServerOf(engine) is null)
            Skip = $"{engine} is not configured: set {TestDatabase.VariableOf(engine)} to a connection string that may create databases.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_engine]];
}
