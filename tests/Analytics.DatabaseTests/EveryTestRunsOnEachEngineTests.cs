using System.Reflection;
using Analytics.DatabaseTests.Backups;
using Analytics.DatabaseTests.Loading;
using Analytics.DatabaseTests.Support;
using Analytics.DatabaseTests.Survival;

namespace Analytics.DatabaseTests;

public sealed class EveryTestRunsOnEachEngineTests
{
    // Only PostgreSQL lets one connection end the others without ending its own database.
    private static readonly string[] OnOneEngine = [nameof(InterruptedConnectionTests), nameof(OutageTests), nameof(WarehouseBackupTests)];

    [Fact]
    public void A_database_test_names_both_engines()
    {
        var tests = typeof(TestDatabase).Assembly.GetTypes()
            .Where(type => !OnOneEngine.Contains(type.Name))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<TheoryAttribute>() is not null)
            .ToList();

        Assert.NotEmpty(tests);
        Assert.All(tests, test => Assert.Equal(
            [nameof(OnPostgreSqlAttribute), nameof(OnSqlServerAttribute)],
            test.GetCustomAttributes<OnEngineAttribute>().Select(attribute => attribute.GetType().Name).Order(StringComparer.Ordinal)));
    }
}
