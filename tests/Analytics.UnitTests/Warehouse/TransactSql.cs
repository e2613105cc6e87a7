using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Analytics.UnitTests.Warehouse;

/// <summary>The grammar of SQL Server 2019.</summary>
internal static class TransactSql
{
    /// <summary>What the parser complains of, with line and column.</summary>
    public static IReadOnlyList<string> ErrorsIn(string text)
    {
        using var reader = new StringReader(text);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")];
    }
}
