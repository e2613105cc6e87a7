using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text;
using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Accounts;
using Analytics.Web.Components;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Security;

/// <summary>Every address of the product, asked for by everybody.</summary>
public sealed class AccessWalkTests
{
    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Every_address_opens_to_those_it_should_and_to_nobody_else(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var site = await WalkedSite.OpenAsync(database);
        var wrong = new List<string>();

        EveryRouteHasItsLine(site, wrong);
        foreach (var walked in AccessTable.Endpoints.Concat(AccessTable.Pages))
        {
            foreach (var visitor in Visitors.All)
                await AskAsync(site, walked, visitor, wrong);
        }

        foreach (var page in AccessTable.Pages)
        {
            foreach (var visitor in Visitors.All)
                await OpenAsync(site, page, visitor, wrong);
        }

        // What is proved to be absent for some has to be there for others.
        var city = await site.RenderAsync(Visitor.Leader, "/departments");
        Assert.All(new[] { WalkedSite.OwnDepartmentName, WalkedSite.OtherDepartmentName }, name => Assert.Contains(name, city, StringComparison.Ordinal));
        Assert.Contains($"<h1>{WalkedSite.OwnDepartmentName}</h1>", await site.RenderAsync(Visitor.OwnDepartment, "/"), StringComparison.Ordinal);

        Assert.Contains(WalkedSite.CopyingProjectName, await site.RenderAsync(Visitor.Leader, $"/findings?year=2023&department={site.DepartmentKey}&rule=copied-reason"), StringComparison.Ordinal);
        Assert.Contains("的原因与其他表的完全相同", await site.RenderAsync(Visitor.OwnDepartment, "/findings?year=2023&rule=copied-reason"), StringComparison.Ordinal);

        await PostWithoutTokenAsync(site, wrong);
        await ThingsBesideTheTableAsync(site, wrong);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        var exports = await database.RowsAsync("select user_name, kind, subject, detail, address from register.audit_entry where kind in ('exported', 'printed')");
        Assert.Contains(exports, entry => entry.user_name == nameof(Visitor.OwnDepartment) && entry.kind == "exported" && ((string)entry.detail).EndsWith("/original", StringComparison.Ordinal));
        Assert.DoesNotContain(exports, entry => entry.user_name is null or nameof(Visitor.WithoutRole));

        // Tables open to every department, narrowed to its own rows; documents about another one do not.
        Assert.All(exports.Where(entry => entry.user_name == nameof(Visitor.OtherDepartment)), entry => Assert.StartsWith("/exports/", (string)entry.detail, StringComparison.Ordinal));
    }

    /// <summary>Compares the table with what is mapped, both ways.</summary>
    private static void EveryRouteHasItsLine(WalkedSite site, List<string> wrong)
    {
        var components = typeof(Routes).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).ToHashSet();
        var endpoints = site.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var assets = endpoints.Where(IsAsset).ToList();
        var mapped = endpoints.Except(assets).Select(RouteOf).Where(route => !components.Contains(route)).Distinct().ToList();

        Assert.NotEmpty(assets);
        wrong.AddRange(assets.Where(asset => asset.Metadata.GetMetadata<StaticAssetDescriptor>() is not null && asset.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(asset => $"{asset.RoutePattern.RawText}: the sign-in page may need this file"));
        Compare("page", components, AccessTable.Pages);
        Compare("endpoint", mapped, AccessTable.Endpoints);

        void Compare(string what, IEnumerable<string> routes, IReadOnlyList<AccessCase> table)
        {
            wrong.AddRange(routes.Except(table.Select(walked => walked.Route)).Select(route => $"{what} {route} has no line in {nameof(AccessTable)}: say to whom it opens"));
            wrong.AddRange(table.Select(walked => walked.Route).Except(routes).Select(route => $"{what} {route} stands in {nameof(AccessTable)} and is not mapped"));
        }
    }

    /// <remarks>As built, not as published, files that came after the build are looked for by a route of their own.</remarks>
    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText is "{**path:file}";

    private static string RouteOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/').TrimEnd('/');
        return methods is [var method] ? $"{method} {path}" : path;
    }

    private static async Task AskAsync(WalkedSite site, AccessCase walked, Visitor visitor, List<string> wrong)
    {
        using var request = new HttpRequestMessage(new HttpMethod(walked.Method), site.AddressOf(walked));
        using var answer = await site.As(visitor).SendAsync(request);

        var expected = walked.Access.ExpectedFor(visitor);
        if (expected == HttpStatusCode.Redirect && walked.Route.StartsWith("/_blazor", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.Unauthorized)
            return; // What a script asks for is refused in a script's words.
        var isSignIn = answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) is true;
        if (answer.StatusCode != expected && !IsPrinterMissing(answer, expected))
            wrong.Add($"{visitor} at {walked}: {(int)answer.StatusCode} instead of {(int)expected}");
        if (expected == HttpStatusCode.Redirect && !isSignIn)
            wrong.Add($"{visitor} at {walked}: is not led to the sign-in");
        await LookThroughAsync(site, $"{visitor} at {walked}", answer, visitor, wrong);
    }

    /// <summary>A machine without a browser prints nothing; who may ask for the print shows all the same.</summary>
    private static bool IsPrinterMissing(HttpResponseMessage answer, HttpStatusCode expected) =>
        expected == HttpStatusCode.OK && answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/reports/", StringComparison.Ordinal);

    /// <summary>What every answer has to carry, and what none may tell a department.</summary>
    private static async Task LookThroughAsync(WalkedSite site, string where, HttpResponseMessage answer, Visitor visitor, List<string> wrong)
    {
        string Header(string name) => string.Join("; ", answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.TryGetValues(name, out values) ? values : []);
        foreach (var (name, part) in new[]
                 {
                     ("Content-Security-Policy", "frame-ancestors 'none'"), ("Content-Security-Policy", "script-src 'self';"), ("Content-Security-Policy", "object-src 'none'"),
                     ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
                 })
        {
            if (!Header(name).Contains(part, StringComparison.Ordinal))
                wrong.Add($"{where}: {name} is \"{Header(name)}\"");
        }

        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            if (!cookie.StartsWith("__Host-", StringComparison.Ordinal) || !cookie.Contains("secure", StringComparison.OrdinalIgnoreCase) || !cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) || !cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase))
                wrong.Add($"{where}: cookie {cookie}");
        }

        if (answer.StatusCode == HttpStatusCode.Forbidden && answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            var page = await answer.Content.ReadAsStringAsync();
            if (!page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal) || !page.Contains($"<h2>{(visitor == Visitor.WithoutRole ? AccessText.NoRoleTitle : Visitors.RoleOf(visitor) == Roles.Department ? AccessText.DepartmentTitle : AccessText.Title)}</h2>", StringComparison.Ordinal))
                wrong.Add($"{where}: does not say what may be seen");
        }

        if (visitor is Visitor.OwnDepartment or Visitor.OtherDepartment)
            TellsNothingForeign(site, where, TextOf(await answer.Content.ReadAsByteArrayAsync()), visitor, wrong);
    }

    /// <summary>What an answer says, also one in sheets or as text document, which are packed.</summary>
    private static string TextOf(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', 3, 4, ..])
            return Encoding.UTF8.GetString(content);
        using var archive = new ZipArchive(new MemoryStream(content));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }

    private static void TellsNothingForeign(WalkedSite site, string where, string text, Visitor visitor, List<string> wrong) =>
        wrong.AddRange(site.ForeignTo(visitor).Where(name => text.Contains(name, StringComparison.Ordinal)).Select(name => $"{where}: names {name}"));

    /// <summary>Opens a page over a connection, as after a click on a link, where no request asks the server first.</summary>
    private static async Task OpenAsync(WalkedSite site, AccessCase page, Visitor visitor, List<string> wrong)
    {
        var expected = page.Access.ExpectedFor(visitor);
        if (site.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Any(endpoint => RouteOf(endpoint) == page.Route && endpoint.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is not null))
        {
            return;
        }

        var html = await site.RenderAsync(visitor, site.AddressOf(page));
        var where = $"{visitor} opening {page}";
        var isRefused = new[] { AccessText.Title, AccessText.DepartmentTitle, AccessText.NoRoleTitle, AccessText.SignedOutTitle }
            .Any(title => html.Contains($"<h2>{title}</h2>", StringComparison.Ordinal));
        if (isRefused != (expected is HttpStatusCode.Redirect or HttpStatusCode.Forbidden))
            wrong.Add($"{where}: is {(isRefused ? "refused" : "let in")}");
        if (html.Contains(SharedText.FailedTitle, StringComparison.Ordinal))
            wrong.Add($"{where}: fails");
        if (visitor is Visitor.OwnDepartment or Visitor.OtherDepartment)
            TellsNothingForeign(site, where, html, visitor, wrong);
        if (visitor is Visitor.Anonymous or Visitor.WithoutRole && html.Contains(WalkedSite.OwnDepartmentName, StringComparison.Ordinal))
            wrong.Add($"{where}: names {WalkedSite.OwnDepartmentName}");
    }

    private static async Task PostWithoutTokenAsync(WalkedSite site, List<string> wrong)
    {
        foreach (var page in AccessTable.Pages)
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in")]);
            using var answer = await site.As(Visitor.Administrator).PostAsync(new Uri(site.AddressOf(page), UriKind.Relative), content);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                wrong.Add($"a post without a token to {page}: {(int)answer.StatusCode}");
        }
    }

    private static async Task ThingsBesideTheTableAsync(WalkedSite site, List<string> wrong)
    {
        foreach (var address in new[] { "/no-such-page", "/departments/999999999", "/forms/999999999", "/app.css", "/app.js", "/favicon.svg", "/_framework/blazor.web.js", "/_content/Radzen.Blazor/Radzen.Blazor.min.js" })
        {
            using var answer = await site.As(Visitor.OwnDepartment).GetAsync(new Uri(address, UriKind.Relative));
            await LookThroughAsync(site, address, answer, Visitor.OwnDepartment, wrong);
        }
    }
}
