using Analytics.DatabaseTests.Support;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.DatabaseTests.Schema;

public sealed class SchemaMigratorTests
{
    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_missing_database_is_made_and_the_second_time_nothing_changes(TestEngine engine)
    {
        await using var database = TestDatabase.Named(engine);
        var migrator = database.Get<SchemaMigrator>();

        var first = await migrator.MigrateAsync(CancellationToken.None);
        var before = await StateAsync(database);
        var second = await migrator.MigrateAsync(CancellationToken.None);

        Assert.Equal(SqlScripts.In($"{database.Connections.Engine.ScriptFolder}/migrations").Select(script => script.Name), first);
        Assert.Empty(second);
        Assert.Equal(before, await StateAsync(database));
        await database.AssertChecksHoldAsync();

        static async Task<string> StateAsync(TestDatabase database) => string.Join(
            '\n',
            (await database.RowsAsync("select script_name, checksum, applied_at from register.schema_journal order by script_name"))
            .Concat(await database.RowsAsync("select mart_name, checksum, refreshed_at from mart.refresh order by mart_name"))
            .Concat(await database.RowsAsync("select rule_code, title, ordinal from warehouse.dim_rule order by rule_code"))
            .Concat(await database.RowsAsync("select kind, title from warehouse.dim_form_kind order by kind")));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Several_starters_at_once_apply_every_script_once(TestEngine engine)
    {
        await using var database = TestDatabase.Named(engine);
        var starters = Enumerable.Range(0, 4).Select(_ => database.Services()).ToList();

        var applied = await Task.WhenAll(starters.Select(starter => starter.GetRequiredService<SchemaMigrator>().MigrateAsync(CancellationToken.None)));

        Assert.Equal(SqlScripts.In($"{database.Connections.Engine.ScriptFolder}/migrations").Count, applied.Sum(names => names.Count));
        foreach (var starter in starters)
            await starter.DisposeAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_migration_that_was_changed_after_it_ran_is_refused_by_name(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.ExecuteAsync("update register.schema_journal set checksum = 'other' where script_name = '0002_create_register'");

        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() => database.Get<SchemaMigrator>().MigrateAsync(CancellationToken.None));

        Assert.Contains("0002_create_register", refused.Message, StringComparison.Ordinal);
        Assert.Contains("恢复原文", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_database_of_a_later_version_is_refused(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.ExecuteAsync("update register.schema_journal set script_name = '9999_from_tomorrow' where script_name = '0007_create_mart_refresh'");

        var refused = await Assert.ThrowsAsync<MigrationRefusedException>(() => database.Get<SchemaMigrator>().MigrateAsync(CancellationToken.None));

        Assert.Contains("9999_from_tomorrow", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_migration_that_fails_leaves_nothing_of_itself_and_can_be_put_right(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var released = SqlScripts.In($"{database.Connections.Engine.ScriptFolder}/migrations");
        var good = new SqlScript("0100_good", "create table register.good (id int);");
        var bad = new SqlScript("0101_bad", "create table register.bad (id int); insert into register.bad (id) values ('no number');");
        var mended = new SqlScript("0101_bad", "create table register.bad (id int); insert into register.bad (id) values (1);");

        await Assert.ThrowsAnyAsync<Exception>(() => Migrator(good, bad).MigrateAsync(CancellationToken.None));
        var left = await database.CountAsync("information_schema.tables where table_schema = 'register' and table_name in ('good', 'bad')");
        var applied = await Migrator(good, mended).MigrateAsync(CancellationToken.None);

        Assert.Equal(1, left);
        Assert.Equal(["0101_bad"], applied);
        Assert.Equal(1, await database.CountAsync("register.bad"));

        SchemaMigrator Migrator(params SqlScript[] scripts) => new(
            database.Connections,
            new DimensionSeeder(database.Connections),
            database.Get<MartRefresher>(),
            TimeProvider.System,
            NullLogger<SchemaMigrator>.Instance,
            [.. released, .. scripts]);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_mart_whose_script_changed_is_made_anew(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm().Judged()));
        await database.ExecuteAsync("drop table mart.rating_year");
        await database.ExecuteAsync("create table mart.rating_year (rating int)");
        await database.ExecuteAsync("update mart.refresh set checksum = 'of an earlier script' where mart_name = 'rating_year'");

        await database.Get<SchemaMigrator>().MigrateAsync(CancellationToken.None);

        Assert.Equal(4, (await database.Get<RatingCountsQuery>().RunAsync(2024, CancellationToken.None)).Count);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_dimensions_have_the_words_of_the_domain(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        Assert.Equal(
            Enum.GetValues<FormKind>().Select(kind => (kind.ToCode(), kind.IsSelfEvaluation(), kind.IsDepartmentForm())).Order(),
            await database.Connections.QueryAsync<(string, bool, bool)>("select kind, is_self_evaluation, is_department_form from warehouse.dim_form_kind order by kind", null, CancellationToken.None));
        Assert.Equal(
            Enum.GetValues<Rating>().Select(rating => rating.ToChinese()),
            await database.Connections.QueryAsync<string>("select rating from warehouse.dim_rating order by ordinal", null, CancellationToken.None));
        Assert.Equal(
            RuleCatalogue.All.Select(rule => (rule.Code, rule.Title)),
            await database.Connections.QueryAsync<(string, string)>("select rule_code, title from warehouse.dim_rule order by ordinal", null, CancellationToken.None));
        Assert.Equal(
            ShortfallTaxonomy.All.Select(category => (category.Code, category.Name)),
            await database.Connections.QueryAsync<(string, string)>("select shortfall_category, name from warehouse.dim_shortfall_category order by ordinal", null, CancellationToken.None));
    }
}
