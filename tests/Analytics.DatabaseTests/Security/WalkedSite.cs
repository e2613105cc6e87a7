using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Analytics.DatabaseTests.Support;
using Analytics.Jobs.Importing;
using Analytics.UnitTests;
using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Register;
using Analytics.Web.Components;
using Analytics.Web.Pages.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.DatabaseTests.Security;

/// <summary>The web application over the shipped sample forms, and a signed-in visitor of each kind.</summary>
internal sealed class WalkedSite : IAsyncDisposable
{
    public const string OwnDepartmentName = "云溪市教育局";
    public const string OtherDepartmentName = "云溪市生态环境局";
    public const string CopyingDepartmentName = "云溪市水务局";
    public const string CopyingProjectName = "农村饮水管网改造";
    public const string Password = "Yunxi-budget-2024";

    private const string Origin = "https://localhost";

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("analytics-walk-");
    private readonly Dictionary<Visitor, HttpClient> _clients = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _namesOf = [];

    private WalkedSite(TestDatabase database)
    {
        _database = database;
        Application = new WebApplicationFactory<SignInPage>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("ANALYTICS_HOME", _home.FullName)
            .UseSetting("ANALYTICS_URLS", Origin)
            .UseSetting("Warehouse:Engine", database.Engine.ToString())
            .UseSetting("ConnectionStrings:Warehouse", database.ConnectionString)
            .UseSetting("Jobs:InboxSchedule", "0 0 3 1 1 ?"));
    }

    public WebApplicationFactory<SignInPage> Application { get; }

    public int DepartmentKey { get; private set; }

    public long FormKey { get; private set; }

    public string ProjectHash { get; private set; } = "";

    /// <summary>The application alone, without forms and visitors.</summary>
    public static WalkedSite Empty(TestDatabase database) => new(database);

    public static async Task<WalkedSite> OpenAsync(TestDatabase database)
    {
        var site = new WalkedSite(database);
        await site.FillAsync();
        foreach (var visitor in Visitors.All)
            site._clients.Add(visitor, await site.LetInAsync(visitor));
        return site;
    }

    public HttpClient As(Visitor visitor) => _clients[visitor];

    /// <summary>A browser that has not been here.</summary>
    public HttpClient NewClient() =>
        Application.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(Origin), AllowAutoRedirect = false, HandleCookies = true });

    public string AddressOf(AccessCase walked) => walked.Address
        .Replace("{department}", $"{DepartmentKey}", StringComparison.Ordinal)
        .Replace("{form}", $"{FormKey}", StringComparison.Ordinal)
        .Replace("{project}", ProjectHash, StringComparison.Ordinal);

    /// <summary>Names of departments and projects that a visitor of the role 部门 must meet nowhere.</summary>
    public IEnumerable<string> ForeignTo(Visitor visitor)
    {
        var own = visitor switch
        {
            Visitor.OwnDepartment => OwnDepartmentName,
            Visitor.OtherDepartment => OtherDepartmentName,
            _ => throw new ArgumentOutOfRangeException(nameof(visitor), visitor, "Sees the whole city, or nothing."),
        };
        return _namesOf.Where(names => names.Key != own).SelectMany(names => names.Value);
    }

    /// <summary>Posts a form of a page as a browser does: with its token and its hidden fields.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string address, params (string Name, string Value)[] typed)
    {
        var page = await client.GetStringAsync(address);
        var form = Regex.Matches(page, "<form [^>]*>.*?</form>", RegexOptions.Singleline).Last().Value;
        var hidden = Regex.Matches(form, "<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")
            .Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var content = new FormUrlEncodedContent([.. hidden, .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(address, content);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string userName, string password) =>
        SubmitAsync(client, "/account/sign-in", ("Input.UserName", userName), ("Input.Password", password));

    /// <summary>What an open page shows to a visitor: the page rendered to its end, as a circuit renders it.</summary>
    public async Task<string> RenderAsync(Visitor visitor, string address)
    {
        for (var hops = 0; hops < 4; hops++)
        {
            await using var scope = Application.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            ((IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>()).Initialize(Origin + "/", Origin + address);
            ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
                .SetAuthenticationState(Task.FromResult(new AuthenticationState(await PrincipalAsync(services, visitor))));
            foreach (var handler in services.GetServices<CircuitHandler>())
                await handler.OnCircuitOpenedAsync(null!, CancellationToken.None);

            await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
            try
            {
                return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Routes>()).ToHtmlString());
            }
            catch (NavigationException navigation)
            {
                address = new Uri(new Uri(Origin), navigation.Location).PathAndQuery;
            }
        }

        throw new InvalidOperationException($"{address} leads from one page to the next without an end.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        await Application.DisposeAsync();
        _home.Delete(recursive: true);
    }

    private async Task FillAsync()
    {
        string[] files =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "TestData", "samples")).Order(StringComparer.Ordinal),
            Path.Combine(Repository.Root, "tests", "TestData", "pdf", "网页打印.pdf"),
        ];
        files = [CopyOfAnotherDepartment(), .. files];
        await foreach (var outcome in Application.Services.GetRequiredService<FileImport>().RunAsync(files, ImportSource.Sample, null, CancellationToken.None))
            Assert.NotEqual(Warehouse.Loading.LoadOutcomeKind.Rejected, outcome.Kind);
        await _database.RefreshAsync();

        foreach (var row in await _database.RowsAsync("select department_key, department_name, project_name from mart.form"))
        {
            var department = (string)row.department_name;
            _namesOf[department] = [.. _namesOf.GetValueOrDefault(department, []).Append(department).Append((string)row.project_name).Distinct()];
        }

        DepartmentKey = await _database.ScalarAsync<int>("select department_key from warehouse.dim_department where name = @Name", new { Name = OwnDepartmentName });
        FormKey = await _database.ScalarAsync<long>(
            "select form.form_key from mart.form form where form.department_name = @Name and form.fiscal_year = 2024", new { Name = OwnDepartmentName });
        ProjectHash = await _database.ScalarAsync<string>("select project_hash from warehouse.fact_evaluation where form_key = @FormKey", new { FormKey })
            ?? throw new InvalidOperationException("The form names no project.");
    }

    /// <summary>A form of another department with the words of one's own, so that what is found about one names the other.</summary>
    private string CopyOfAnotherDepartment()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "TestData", "samples", $"{OwnDepartmentName}2023.txt"));
        var path = Path.Combine(_home.FullName, "水务.txt");
        File.WriteAllText(path, text
            .Replace(OwnDepartmentName, CopyingDepartmentName, StringComparison.Ordinal)
            .Replace("云溪市教育后勤服务中心", "云溪市供水管理站", StringComparison.Ordinal)
            .Replace("乡村教师周转房维修", CopyingProjectName, StringComparison.Ordinal));
        return path;
    }

    private async Task<HttpClient> LetInAsync(Visitor visitor)
    {
        var client = NewClient();
        if (visitor == Visitor.Anonymous)
            return client;

        var userName = visitor.ToString();
        await using (var scope = Application.Services.CreateAsyncScope())
        {
            var departmentName = visitor switch { Visitor.OwnDepartment => OwnDepartmentName, Visitor.OtherDepartment => OtherDepartmentName, _ => null };
            var departments = departmentName is null
                ? Array.Empty<int>()
                : [await _database.ScalarAsync<int>("select department_key from warehouse.dim_department where name = @Name", new { Name = departmentName })];
            if (Visitors.RoleOf(visitor) is { } role)
            {
                var outcome = await scope.ServiceProvider.GetRequiredService<UserAdministration>().CreateAsync(userName, new(null, role, departments), "test", CancellationToken.None);
                await ChooseOwnPasswordAsync(client, userName, outcome.Password!);
            }
            else
            {
                var users = scope.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>();
                Assert.True((await users.CreateAsync(new AnalyticsUser { UserName = userName }, Password)).Succeeded);
                Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(client, userName, Password)).StatusCode);
            }
        }

        return client;
    }

    /// <summary>Until a drawn password is changed, every way leads to where it is changed.</summary>
    private static async Task ChooseOwnPasswordAsync(HttpClient client, string userName, string drawn)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(client, userName, drawn)).StatusCode);
        foreach (var address in new[] { "/", "/findings", "/reports/brief.pdf?year=2024" })
        {
            var gated = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((HttpStatusCode.Redirect, "/account/password"), (gated.StatusCode, gated.Headers.Location?.ToString()));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null)).StatusCode);
        var changed = await SubmitAsync(client, "/account/password", ("Input.Current", drawn), ("Input.New", Password), ("Input.Repeat", Password));
        Assert.Contains("密码已修改", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<ClaimsPrincipal> PrincipalAsync(IServiceProvider services, Visitor visitor)
    {
        if (visitor == Visitor.Anonymous)
            return new ClaimsPrincipal(new ClaimsIdentity());
        var user = await services.GetRequiredService<UserManager<AnalyticsUser>>().FindByNameAsync(visitor.ToString());
        return await services.GetRequiredService<SignInManager<AnalyticsUser>>().CreateUserPrincipalAsync(user!);
    }
}
