using Analytics.DatabaseTests.Support;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Register;

public sealed class RegisterContextTests
{
    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Every_entity_maps_to_a_table_and_columns_that_the_scripts_made(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var context = await database.Get<IDbContextFactory<RegisterContext>>().CreateDbContextAsync();

        foreach (var entity in context.Model.GetEntityTypes())
        {
            var columns = (await database.RowsAsync(
                "select column_name from information_schema.columns where table_schema = 'register' and table_name = @Table",
                new { Table = entity.GetTableName() })).Select(row => (string)row.column_name);

            Assert.Equal(entity.GetProperties().Select(property => property.GetColumnName()).Order(), columns.Order());
        }
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_user_with_a_role_can_be_created_locked_out_and_deleted(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var services = IdentityOn(database);
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();

        Assert.True((await roles.CreateAsync(new IdentityRole("管理员"))).Succeeded);
        var user = new AnalyticsUser { UserName = "zhang", DisplayName = "张三" };
        Assert.True((await users.CreateAsync(user, "Yun-ling-2024")).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, "管理员")).Succeeded);
        for (var attempt = 0; attempt < users.Options.Lockout.MaxFailedAccessAttempts; attempt++)
            await users.AccessFailedAsync(user);

        await using var later = services.CreateAsyncScope();
        var found = await later.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>().FindByNameAsync("ZHANG");
        Assert.NotNull(found);
        Assert.Equal("张三", found.DisplayName);
        Assert.True(await users.IsLockedOutAsync(found));
        Assert.True(await users.CheckPasswordAsync(found, "Yun-ling-2024"));
        Assert.Equal(["管理员"], await users.GetRolesAsync(user));
        Assert.False((await users.CreateAsync(new AnalyticsUser { UserName = "zhang" }, "Yun-ling-2024")).Succeeded);
        Assert.True((await users.DeleteAsync(user)).Succeeded);
        Assert.Equal(0, await database.CountAsync("register.app_user_role"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task An_import_is_registered_from_its_start_to_its_end(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var runs = database.Get<ImportRuns>();

        var run = await runs.StartAsync(ImportSource.CommandLine, "zhang", CancellationToken.None);
        var atStart = Assert.Single(await database.RowsAsync("select import_run_id, source, requested_by, finished_at from register.import_run"));
        await runs.FinishAsync(run, CancellationToken.None);

        Assert.Equal((run.ImportRunId, "command-line", "zhang", null), ((long)atStart.import_run_id, (string)atStart.source, (string)atStart.requested_by, (object?)atStart.finished_at));
        Assert.Equal(1, await database.CountAsync("register.import_run where finished_at >= started_at"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_job_is_registered_with_its_progress_and_its_end(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var runs = database.Get<JobRuns>();

        var run = await runs.StartAsync("refresh-marts", null, CancellationToken.None);
        await runs.ReportAsync(run, 20, "开始", [new JobRunNote(run.StartedAt, 0, "第一行"), new JobRunNote(run.StartedAt, 20, "第二行")], CancellationToken.None);
        await runs.ReportAsync(run, 40, "汇总中", [new JobRunNote(run.StartedAt, 40, "第三行")], CancellationToken.None);
        var midway = Assert.Single(await database.RowsAsync("select state, percent_done, message from register.job_run"));
        await runs.FinishAsync(run, JobState.Succeeded, "已完成", CancellationToken.None);
        var atEnd = Assert.Single(await database.RowsAsync("select state, percent_done, message from register.job_run"));

        Assert.Equal(("running", 40, "汇总中"), ((string)midway.state, (int)midway.percent_done, (string)midway.message));
        Assert.Equal(("succeeded", 100, "已完成"), ((string)atEnd.state, (int)atEnd.percent_done, (string)atEnd.message));
        var lines = await database.Get<JobRunsQuery>().LinesAsync(run.JobRunId, CancellationToken.None);
        Assert.Equal([(1, "第一行"), (2, "第二行"), (3, "第三行")], lines.Select(line => (line.LineNumber, line.Message)));
        var row = Assert.Single(await database.Get<JobRunsQuery>().LastAsync(CancellationToken.None));
        Assert.Equal(("refresh-marts", JobState.Succeeded, 3), (row.JobName, row.State, row.LineCount));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_run_that_a_program_left_behind_is_closed_by_the_next_one(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var runs = database.Get<JobRuns>();
        var left = await runs.StartAsync("inbox", "zhang", CancellationToken.None);
        var done = await runs.StartAsync("inbox", null, CancellationToken.None);
        await runs.FinishAsync(done, JobState.Succeeded, "已完成", CancellationToken.None);

        var count = await runs.CloseInterruptedAsync(left.StartedAt.AddSeconds(1), "程序中断", CancellationToken.None);
        var later = await runs.StartAsync("inbox", null, CancellationToken.None);

        Assert.Equal(1, count);
        Assert.Equal(0, await runs.CloseInterruptedAsync(later.StartedAt.AddMilliseconds(-5), "程序中断", CancellationToken.None));
        var rows = await database.Get<JobRunsQuery>().RunAsync("inbox", 0, 10, CancellationToken.None);
        Assert.Equal([JobState.Running, JobState.Succeeded, JobState.Failed], rows.Select(row => row.State));
        Assert.Equal("程序中断", rows[^1].Message);
        Assert.NotNull(rows[^1].FinishedAt);
    }

    private static ServiceProvider IdentityOn(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddWarehouse(database.Configuration);
        services.AddIdentityCore<AnalyticsUser>().AddRoles<IdentityRole>().AddRegisterStores();
        return services.BuildServiceProvider(validateScopes: true);
    }
}
