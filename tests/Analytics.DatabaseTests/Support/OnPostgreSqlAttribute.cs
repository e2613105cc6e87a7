namespace Analytics.DatabaseTests.Support;

public sealed class OnPostgreSqlAttribute() : OnEngineAttribute(TestEngine.PostgreSql);
