using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.Reports;
using Analytics.Warehouse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Cli;

/// <summary>The stages of the flow, wired as the web application wires them; nothing is scheduled here.</summary>
internal static class Stages
{
    private const string SettingsFile = "appsettings.json";

    /// <summary>Builds the stages from the settings file of the home folder and the environment.</summary>
    /// <returns>The services; dispose them when the command is done.</returns>
    public static ServiceProvider Create()
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(HomeFolder.Find(environment, AppContext.BaseDirectory).Root, SettingsFile), optional: true)
            .AddEnvironmentVariables()
            .Build();

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true)
                .AddFilter("Analytics", LogLevel.Warning)
                .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddIngestion(configuration)
            .AddWarehouse(configuration)
            .AddReports(configuration)
            .AddJobs(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
