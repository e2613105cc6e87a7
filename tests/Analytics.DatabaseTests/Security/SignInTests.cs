using System.Net;
using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Accounts;
using Analytics.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Security;

public sealed class SignInTests
{
    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_name_is_locked_after_wrong_passwords_until_an_administrator_unlocks_it_and_all_of_it_is_written_down(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var site = WalkedSite.Empty(database);
        var users = site.Application.Services.GetRequiredService<UserAdministration>();
        var drawn = (await users.CreateAsync("zhang", new UserProfile("张三", Roles.Analyst, []), "admin", CancellationToken.None)).Password!;
        var id = await database.ScalarAsync<string>("select id from register.app_user where user_name = 'zhang'");
        using var client = site.NewClient();

        for (var attempt = 0; attempt < PasswordRules.FailuresBeforeLockout; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await WalkedSite.SignInAsync(client, "zhang", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await WalkedSite.SignInAsync(client, "zhang", drawn)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await WalkedSite.SignInAsync(client, "nobody", "secret typed in the wrong box")).StatusCode);
        Assert.Null((await users.SetLockedAsync(id!, isLocked: false, "admin", CancellationToken.None)).Refusal);
        Assert.Equal(HttpStatusCode.Redirect, (await WalkedSite.SignInAsync(client, "zhang", drawn)).StatusCode);

        var entries = (await database.RowsAsync("select kind, user_name, subject from register.audit_entry where subject <> 'admin' order by audit_entry_id"))
            .Select(row => ((string)row.kind, (string?)row.user_name, (string)row.subject));
        Assert.Equal(
            [
                ("user-changed", "admin", "zhang"),
                .. Enumerable.Repeat<(string, string?, string)>(("sign-in-failed", "zhang", "zhang"), PasswordRules.FailuresBeforeLockout - 1),
                ("sign-in-locked", "zhang", "zhang"),
                ("sign-in-locked", "zhang", "zhang"),
                ("sign-in-failed", null, "用户名不存在"),
                ("user-changed", "admin", "zhang"),
                ("signed-in", "zhang", "zhang"),
            ],
            entries);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task An_address_that_tries_too_many_names_is_told_to_wait_and_no_password_is_looked_at(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var site = WalkedSite.Empty(database);
        var users = site.Application.Services.GetRequiredService<UserAdministration>();
        var drawn = (await users.CreateAsync("zhang", new UserProfile("张三", Roles.Analyst, []), "admin", CancellationToken.None)).Password!;
        using var client = site.NewClient();

        for (var attempt = 0; attempt < new SignInLimits().AttemptsPerMinute; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await WalkedSite.SignInAsync(client, $"name-{attempt}", "a frequent password")).StatusCode);
        var refused = await WalkedSite.SignInAsync(client, "zhang", drawn);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("请过一分钟再试", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
