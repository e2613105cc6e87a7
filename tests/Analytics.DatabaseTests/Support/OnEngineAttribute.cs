using System.Reflection;
using Analytics.UnitTests;
using Xunit.Sdk;

namespace Analytics.DatabaseTests.Support;

/// <summary>Runs a theory on one engine; where something it needs is missing the test shows as skipped, with the reason.</summary>
public abstract class OnEngineAttribute(TestEngine engine) : DataAttribute
{
    /// <summary>Whether the test reads the real forms that lie beside the repository.</summary>
    public bool ReadsRealForms { get; set; }

    public override string? Skip
    {
        get => TestDatabase.ServerOf(engine) is null
            ? $"{engine} is not configured: set {TestDatabase.VariableOf(engine)} to a connection string that may create databases."
            : ReadsRealForms && RealForms.Folder is null ? "No real forms: ../shared/forms is missing and ANALYTICS_FORMS names no folder." : null;
        set => throw new NotSupportedException("Whether a test is skipped follows from what is configured.");
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[engine]];
}
