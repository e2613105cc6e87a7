using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Npgsql;

namespace Analytics.EndToEndTests.Hosting;

/// <summary>The product, up and running over the five real files, with a browser beside it.</summary>
public sealed class Product : IAsyncLifetime
{
    // A cold page on a busy machine takes a while; one that never comes is told all the same.
    private const float PatienceMilliseconds = 30_000;

    private readonly ConcurrentQueue<string> _output = new();
    private readonly string _home = Directory.CreateTempSubdirectory("analytics-e2e-").FullName;
    private readonly string _database = $"analytics_e2e_{Environment.ProcessId}";
    private Process? _web;
    private IPlaywright? _playwright;

    internal static string? AdminConnection { get; } = Environment.GetEnvironmentVariable("ANALYTICS_TEST_POSTGRESQL") is { Length: > 0 } value ? value : null;

    public string Address { get; private set; } = string.Empty;

    public string Password { get; private set; } = string.Empty;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (AdminConnection is null || Chromium.Path is null || RealForms.Folder is null)
            return;

        await ExecuteAsync($"create database {_database} template template0");
        await RunCliAsync(0, "migrate");
        await RunCliAsync(1, "import", RealForms.Folder);
        await RunCliAsync(0, "refresh");

        Address = $"http://127.0.0.1:{FreePort()}";
        _web = Start(Programs.Assembly("Analytics.Web"));
        await WaitForHealthAsync();
        Password = await WaitForPasswordAsync();

        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();

        if (_web is { HasExited: false })
        {
            _web.Kill(entireProcessTree: true);
            await _web.WaitForExitAsync();
        }

        _web?.Dispose();
        if (AdminConnection is not null)
            await ExecuteAsync($"drop database if exists {_database} with (force)");
        Directory.Delete(_home, recursive: true);
    }

    /// <summary>A page of a browser that has signed in as the first administrator.</summary>
    public Task<IPage> SignInAsync() => SignInAsync("admin", Password);

    /// <summary>A page of a browser that has signed in.</summary>
    public async Task<IPage> SignInAsync(string userName, string password)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = "zh-CN",
            AcceptDownloads = true,
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("登\\s*录") }).ClickAsync();
        return page;
    }

    /// <summary>Stops the web application as a service manager does, without warning to whoever is on a page.</summary>
    public async Task StopAsync()
    {
        _web!.Kill(entireProcessTree: true);
        await _web.WaitForExitAsync();
        _web.Dispose();
    }

    /// <summary>Starts the web application again, at the same address.</summary>
    public async Task StartAgainAsync()
    {
        _web = Start(Programs.Assembly("Analytics.Web"));
        await WaitForHealthAsync();
    }

    /// <summary>Imports a file and brings the marts up to date, as a clerk would on the command line.</summary>
    public async Task ImportAsync(string path)
    {
        await RunCliAsync(0, "import", path);
        await RunCliAsync(0, "refresh");
    }

    private async Task RunCliAsync(int expectedStatus, params string[] arguments)
    {
        using var process = Start(Programs.Assembly("Analytics.Cli"), arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == expectedStatus, $"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{Output}");
    }

    private Process Start(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _home };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ANALYTICS_HOME"] = _home;
        start.Environment["ANALYTICS_URLS"] = Address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Warehouse__Engine"] = "PostgreSql";

        // All tests sign in from one address, faster than an office does.
        start.Environment["SignIn__AttemptsPerMinute"] = "10000";
        start.Environment["ConnectionStrings__Warehouse"] = new NpgsqlConnectionStringBuilder(AdminConnection) { Database = _database }.ConnectionString;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private string Output => string.Join('\n', _output);

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    private async Task WaitForHealthAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 300 && _web is { HasExited: false }; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/health"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet; the loop gives up after 60 seconds.
            }

            await Task.Delay(200);
        }

        Assert.Fail($"The web application did not come up:\n{Output}");
    }

    /// <summary>The first administrator's password, which the application prints once, soon after it is up.</summary>
    private async Task<string> WaitForPasswordAsync()
    {
        const string label = "密码：";
        for (var attempt = 0; attempt < 150; attempt++)
        {
            if (_output.FirstOrDefault(line => line.TrimStart().StartsWith(label, StringComparison.Ordinal)) is { } line)
                return line.Trim()[label.Length..];
            await Task.Delay(200);
        }

        Assert.Fail($"No first password was printed:\n{Output}");
        return string.Empty;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(AdminConnection!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
