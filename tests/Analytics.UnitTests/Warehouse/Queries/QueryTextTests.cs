using System.Reflection;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.UnitTests.Warehouse.Queries;

public sealed class QueryTextTests
{
    private static readonly Type[] Queries =
    [
        .. typeof(WarehouseConnections).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Analytics.Warehouse.Queries", StringComparison.Ordinal) is true
                && type.Name.EndsWith("Query", StringComparison.Ordinal))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. Queries.Select(query => query.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_query_is_one_text_that_SQL_Server_2019_can_read(string query)
    {
        var texts = TextsOf(query);

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Empty(TransactSql.ErrorsIn(text)));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_query_keeps_to_what_both_engines_understand(string query) =>
        Assert.All(TextsOf(query), text =>
        {
            foreach (var trap in new[] { " limit ", "::", "||", " ilike ", " top ", "isnull(", "getdate(", "now()", "\"", "[", " = true", " = false", " with (" })
                Assert.DoesNotContain(trap, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"(?<!cast\()(count|sum)\([^)]*\)\s+(as )?\w+_count", text);
        });

    [Theory, MemberData(nameof(Names))]
    public void A_query_says_which_readers_get_its_rows(string query) =>
        Assert.All(TextsOf(query), text => Assert.True(DepartmentLimit.IsStatedIn(text), $"{query} has no /* department_limit: … */"));

    [Theory, MemberData(nameof(Names))]
    public void A_narrowed_query_is_still_one_text_that_SQL_Server_2019_can_read(string query) =>
        Assert.All(TextsOf(query).Select(text => DepartmentLimit.Narrow(text, 2)).OfType<string>(), text => Assert.Empty(TransactSql.ErrorsIn(text)));

    private static List<string> TextsOf(string query) =>
    [
        .. Queries.Single(type => type.Name == query)
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string) && field.Name.StartsWith("Sql", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!),
    ];
}
