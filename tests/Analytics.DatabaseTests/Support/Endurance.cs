using System.Globalization;

namespace Analytics.DatabaseTests.Support;

/// <summary>How long the tests of what the product must survive go on: short in every run, as long as an environment variable says otherwise.</summary>
internal static class Endurance
{
    /// <summary>Rounds of two workers with one file; ANALYTICS_TEST_ROUNDS.</summary>
    public static int Rounds => Of("ANALYTICS_TEST_ROUNDS", 20);

    /// <summary>Times that an import is killed; ANALYTICS_TEST_KILLS.</summary>
    public static int Kills => Of("ANALYTICS_TEST_KILLS", 3);

    /// <summary>How long the database is away; ANALYTICS_TEST_OUTAGE_SECONDS.</summary>
    public static TimeSpan Outage => TimeSpan.FromSeconds(Of("ANALYTICS_TEST_OUTAGE_SECONDS", 2));

    private static int Of(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : usual;
}
