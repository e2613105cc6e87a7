namespace Analytics.DatabaseTests.Support;

/// <summary>The engines that a test may run on.</summary>
public enum TestEngine
{
    PostgreSql,
    SqlServer,
}
