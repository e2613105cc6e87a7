using System.Globalization;
using Analytics.Jobs;
using Microsoft.AspNetCore.DataProtection;

namespace Analytics.Web.Hosting;

/// <summary>What surrounds the pages: address, home folder, keys, logs, language.</summary>
internal static class HostingSetup
{
    /// <summary>Environment variable that names the address to listen on.</summary>
    public const string UrlsVariable = "ANALYTICS_URLS";

    /// <summary>Address where none is configured: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    private const string ApplicationName = "Analytics";
    private const string Culture = "zh-CN";

    /// <summary>Sets the address, the home folder with its keys and logs, and Chinese as the only language.</summary>
    /// <param name="builder">The application being built.</param>
    /// <returns>The same builder.</returns>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        var home = HomeFolder.Find(builder.Configuration, AppContext.BaseDirectory);
        builder.Configuration.AddJsonFile(home.Settings, optional: true).AddEnvironmentVariables();
        Directory.CreateDirectory(home.Keys);
        Directory.CreateDirectory(home.Logs);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection()
            .SetApplicationName(ApplicationName)
            .PersistKeysToFileSystem(new DirectoryInfo(home.Keys));
        builder.Logging.AddProvider(new DailyFileLoggerProvider(home.Logs, TimeProvider.System));

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(UrlsOf(builder.Configuration));

        var culture = CultureInfo.GetCultureInfo(Culture);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        return builder;
    }

    /// <summary>The addresses to listen on.</summary>
    /// <param name="configuration">Where <see cref="UrlsVariable"/> and the framework's own <c>urls</c> are looked up.</param>
    /// <returns>Addresses; several are separated by semicolons.</returns>
    public static string UrlsOf(IConfiguration configuration) =>
        configuration[UrlsVariable] is { Length: > 0 } own ? own
        : configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } general ? general
        : DefaultUrls;

    /// <summary>Answers in Chinese whatever language the browser asks for.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseChinese(this IApplicationBuilder app) =>
        app.UseRequestLocalization(new RequestLocalizationOptions { RequestCultureProviders = [] }
            .SetDefaultCulture(Culture)
            .AddSupportedCultures(Culture)
            .AddSupportedUICultures(Culture));
}
