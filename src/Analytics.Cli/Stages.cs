using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.Reports;
using Analytics.Warehouse;
using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Analytics.Cli;

/// <summary>The stages of the flow, wired as the web application wires them; nothing is scheduled here.</summary>
internal static class Stages
{
    /// <summary>The first stage alone, for commands that need no database, with the words, limits and thresholds of the settings.</summary>
    /// <returns>The services; dispose them when the command is done.</returns>
    public static ServiceProvider CreateReading() => new ServiceCollection().AddIngestion(Settings()).BuildServiceProvider();

    /// <summary>All stages.</summary>
    /// <returns>The services; dispose them when the command is done.</returns>
    public static ServiceProvider Create() => Create(Settings());

    /// <summary>All stages on another database than the settings name, on the same engine.</summary>
    /// <param name="connectionString">Where it is.</param>
    /// <returns>The services; dispose them when the command is done.</returns>
    public static ServiceProvider CreateOn(string connectionString) => Create(
        new ConfigurationBuilder()
            .AddConfiguration(Settings())
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(WarehouseOptions.ConnectionStringKey, connectionString)])
            .Build());

    private static ServiceProvider Create(IConfiguration settings)
    {
        var services = new ServiceCollection()
            .AddSingleton(settings)
            .AddLogging(LogToStderr)
            .AddIngestion(settings)
            .AddWarehouse(settings)
            .AddReports(settings)
            .AddJobs(settings);
        services.AddAccounts();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>The settings file of the home folder, and above it the environment.</summary>
    private static IConfiguration Settings()
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ConfigurationBuilder()
            .AddJsonFile(HomeFolder.Find(environment, AppContext.BaseDirectory).Settings, optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    private static void LogToStderr(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
