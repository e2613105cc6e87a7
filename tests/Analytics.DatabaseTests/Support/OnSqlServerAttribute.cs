namespace Analytics.DatabaseTests.Support;

public sealed class OnSqlServerAttribute() : OnEngineAttribute(TestEngine.SqlServer);
