using System.Data.Common;
using Analytics.DatabaseTests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Audit;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.DatabaseTests.Accounts;

public sealed class UserAdministrationTests
{
    private static readonly UserProfile Administrator = new(null, Roles.Administrator, []);

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_user_is_created_changed_and_listed_with_a_line_in_the_audit_for_each_change(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = ServicesOn(database);
        var users = services.GetRequiredService<UserAdministration>();

        var created = await users.CreateAsync(" wang ", new UserProfile("王五", Roles.Department, [7, 3, 7]), "admin", CancellationToken.None);
        var user = Assert.Single(await database.Get<AccountsQuery>().RunAsync(CancellationToken.None));
        Assert.NotNull(created.Password);
        Assert.Equal(("wang", "王五", Roles.Department, true), (user.UserName, user.DisplayName, user.Role, user.HasInitialPassword));
        Assert.Equal([3, 7], user.DepartmentKeys);
        Assert.True(await HasPasswordAsync(services, "wang", created.Password));

        Assert.Null((await users.SetProfileAsync(user.UserId, new UserProfile(null, Roles.Leader, []), "admin", CancellationToken.None)).Refusal);
        var reset = await users.ResetPasswordAsync(user.UserId, "admin", CancellationToken.None);
        Assert.Null((await users.SetLockedAsync(user.UserId, isLocked: true, "admin", CancellationToken.None)).Refusal);
        user = Assert.Single(await database.Get<AccountsQuery>().RunAsync(CancellationToken.None));
        Assert.Equal((Roles.Leader, 0), (user.Role, user.DepartmentKeys.Count));
        Assert.True(user.LockedUntil > new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(await HasPasswordAsync(services, "wang", reset.Password!));
        Assert.False(await HasPasswordAsync(services, "wang", created.Password));

        var entries = await database.Get<AuditEntriesQuery>().RunAsync(new AuditFilter("admin", AuditKind.UserChanged), 0, 10, CancellationToken.None);
        Assert.Equal(["锁定用户", "重置密码", "修改用户；角色：领导", "新建用户；角色：部门；部门编号：7、3、7"], entries.Select(entry => entry.Detail));
        Assert.DoesNotContain(entries, entry => entry.Detail!.Contains(reset.Password!, StringComparison.Ordinal));
        Assert.Equal(4, await database.Get<AuditEntriesQuery>().CountAsync(new AuditFilter(), CancellationToken.None));
        Assert.Equal(0, await database.Get<AuditEntriesQuery>().CountAsync(new AuditFilter(Until: new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)), CancellationToken.None));
        Assert.Equal(["admin"], await database.Get<AuditEntriesQuery>().UsersAsync(CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_user_that_makes_no_sense_is_refused_with_the_reason_and_leaves_nothing_behind(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = ServicesOn(database);
        var users = services.GetRequiredService<UserAdministration>();
        await users.CreateAsync("wang", Administrator, "admin", CancellationToken.None);

        Assert.Contains("已经存在", await RefusalAsync("WANG", Administrator), StringComparison.Ordinal);
        Assert.Contains("空格", await RefusalAsync("wang wu", Administrator), StringComparison.Ordinal);
        Assert.Contains("要填写", await RefusalAsync("  ", Administrator), StringComparison.Ordinal);
        Assert.Contains("选择一个角色", await RefusalAsync("li", new UserProfile(null, "root", [])), StringComparison.Ordinal);
        Assert.Contains("至少一个部门", await RefusalAsync("li", new UserProfile(null, Roles.Department, [])), StringComparison.Ordinal);
        Assert.Contains("只有角色为“部门”", await RefusalAsync("li", new UserProfile(null, Roles.Leader, [1])), StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("register.app_user"));
        Assert.Equal(1, await database.CountAsync("register.audit_entry"));

        async Task<string> RefusalAsync(string name, UserProfile profile) => (await users.CreateAsync(name, profile, "admin", CancellationToken.None)).Refusal!;
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_last_administrator_can_be_neither_locked_nor_given_another_role_not_even_by_two_at_once(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = ServicesOn(database);
        var users = services.GetRequiredService<UserAdministration>();
        await users.CreateAsync("first", Administrator, null, CancellationToken.None);
        await users.CreateAsync("second", Administrator, null, CancellationToken.None);
        var ids = (await database.Get<AccountsQuery>().RunAsync(CancellationToken.None)).Select(user => user.UserId).ToList();

        var outcomes = await Task.WhenAll(ids.Select(id => users.SetLockedAsync(id, isLocked: true, "admin", CancellationToken.None)));
        var left = ids[outcomes[0].Refusal is null ? 1 : 0];
        var demoted = await users.SetProfileAsync(left, new UserProfile(null, Roles.Leader, []), "admin", CancellationToken.None);

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.Contains("唯一能登录的管理员", demoted.Refusal, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("register.app_user where lockout_end is not null"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Somebody_is_let_in_from_the_machine_itself_whatever_was_locked(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = ServicesOn(database);
        var users = services.GetRequiredService<UserAdministration>();
        await users.CreateAsync("zhao", new UserProfile(null, Roles.Leader, []), null, CancellationToken.None);
        var id = (await database.Get<AccountsQuery>().RunAsync(CancellationToken.None))[0].UserId;
        await users.SetLockedAsync(id, isLocked: true, "admin", CancellationToken.None);

        var unknown = await users.LetInAsync("sun", asAdministrator: false, CancellationToken.None);
        var again = await users.LetInAsync("zhao", asAdministrator: false, CancellationToken.None);
        var raised = await users.LetInAsync("ZHAO", asAdministrator: true, CancellationToken.None);
        var made = await users.LetInAsync("qian", asAdministrator: true, CancellationToken.None);

        Assert.Contains("--administrator", unknown.Refusal, StringComparison.Ordinal);
        Assert.NotNull(again.Password);
        Assert.True(await HasPasswordAsync(services, "zhao", raised.Password!));
        Assert.True(await HasPasswordAsync(services, "qian", made.Password!));
        var rows = await database.Get<AccountsQuery>().RunAsync(CancellationToken.None);
        Assert.All(rows, row => Assert.Equal((Roles.Administrator, true, (DateTime?)null), (row.Role, row.HasInitialPassword, row.LockedUntil)));
        Assert.Equal(["qian", "zhao"], rows.Select(row => row.UserName).Order(StringComparer.Ordinal));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_first_administrator_is_created_once(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = ServicesOn(database);
        var users = services.GetRequiredService<UserAdministration>();

        var passwords = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => users.CreateFirstAsync("admin", CancellationToken.None)));

        Assert.Single(passwords, password => password is not null);
        var user = Assert.Single(await database.Get<AccountsQuery>().RunAsync(CancellationToken.None));
        Assert.Equal((Roles.Administrator, false), (user.Role, user.HasInitialPassword));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_audit_only_grows_and_is_read_by_whoever_sees_the_city(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var audit = database.Get<AuditLog>();
        await audit.AppendAsync(AuditKind.Exported, "zhang", "表.xlsx", new string('长', 3000), 12, "10.0.0.1");

        await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync("update register.audit_entry set user_name = 'li'"));
        await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync("delete from register.audit_entry"));

        var entry = Assert.Single(await database.Get<AuditEntriesQuery>().RunAsync(new AuditFilter(), 0, 10, CancellationToken.None));
        Assert.Equal(("zhang", AuditKind.Exported, "表.xlsx", 12, "10.0.0.1"), (entry.UserName, entry.Kind, entry.Subject, entry.RowCount, entry.Address));
        Assert.Equal((AuditEntry.LongestDetail, '…'), (entry.Detail!.Length, entry.Detail[^1]));
        await using var limited = database.As(VisibleDepartments.Only([1]));
        Assert.Empty(await limited.ServiceProvider.GetRequiredService<AuditEntriesQuery>().RunAsync(new AuditFilter(), 0, 10, CancellationToken.None));
        Assert.Empty(await limited.ServiceProvider.GetRequiredService<AccountsQuery>().RunAsync(CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Of_the_users_of_an_earlier_release_one_alone_goes_on_as_administrator(TestEngine engine)
    {
        Assert.Equal([Roles.Administrator], await RolesAfterUpgradeAsync(engine, "admin"));
        Assert.Equal([null, null], await RolesAfterUpgradeAsync(engine, "admin", "zhang"));
    }

    private static async Task<IEnumerable<string?>> RolesAfterUpgradeAsync(TestEngine engine, params string[] userNames)
    {
        await using var database = TestDatabase.Named(engine);
        var migrations = SqlScripts.In($"{database.Connections.Engine.ScriptFolder}/migrations");
        await MigratorOf(database, [.. migrations.TakeWhile(script => !script.Name.EndsWith("create_roles_and_audit", StringComparison.Ordinal))]).MigrateAsync(CancellationToken.None);
        foreach (var name in userNames)
        {
            await database.ExecuteAsync(
                """
                insert into register.app_user (id, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                values (@Name, @Name, @No, @No, @No, @No, 0)
                """,
                new { Name = name, No = false });
        }

        await database.Get<SchemaMigrator>().MigrateAsync(CancellationToken.None);
        return (await database.Get<AccountsQuery>().RunAsync(CancellationToken.None)).Select(user => user.Role);
    }

    private static SchemaMigrator MigratorOf(TestDatabase database, IReadOnlyList<SqlScript> migrations) => new(
        database.Connections,
        database.Get<DimensionSeeder>(),
        database.Get<MartRefresher>(),
        TimeProvider.System,
        NullLogger<SchemaMigrator>.Instance,
        migrations);

    private static ServiceProvider ServicesOn(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddWarehouse(database.Configuration);
        services.AddAccounts();
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static async Task<bool> HasPasswordAsync(ServiceProvider services, string userName, string password)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>();
        return await users.CheckPasswordAsync((await users.FindByNameAsync(userName))!, password);
    }
}
