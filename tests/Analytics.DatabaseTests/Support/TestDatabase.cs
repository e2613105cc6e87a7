using System.Data.Common;
using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Projects;
using Analytics.Warehouse;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Schema;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Support;

/// <summary>A database of a test's own, dropped at its end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _bureau;

    private TestDatabase(TestEngine engine)
    {
        Engine = engine;
        _server = ServerOf(engine) ?? throw new InvalidOperationException($"{VariableOf(engine)} is not set.");
        _name = $"analytics_test_{Guid.NewGuid():n}";
        ConnectionString = WithDatabase(_server, _name);
        _services = Services();
        _bureau = _services.CreateAsyncScope();
        _bureau.ServiceProvider.GetRequiredService<Viewer>().IsBureau();
    }

    public TestEngine Engine { get; }

    public string ConnectionString { get; }

    internal WarehouseConnections Connections => Get<WarehouseConnections>();

    public static string VariableOf(TestEngine engine) => engine switch
    {
        TestEngine.PostgreSql => "ANALYTICS_TEST_POSTGRESQL",
        TestEngine.SqlServer => "ANALYTICS_TEST_SQLSERVER",
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "No such engine."),
    };

    public static string? ServerOf(TestEngine engine) =>
        Environment.GetEnvironmentVariable(VariableOf(engine)) is { Length: > 0 } server ? server : null;

    /// <summary>A name of a database that does not exist yet.</summary>
    public static TestDatabase Named(TestEngine engine) => new(engine);

    /// <summary>A database with the schema of this build.</summary>
    public static async Task<TestDatabase> MigratedAsync(TestEngine engine)
    {
        var database = new TestDatabase(engine);
        await database.Get<SchemaMigrator>().MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>A service, with the queries as the bureau itself runs them.</summary>
    public T Get<T>()
        where T : notnull => _bureau.ServiceProvider.GetRequiredService<T>();

    /// <summary>The services of a reader who sees what is said and no more.</summary>
    public AsyncServiceScope As(VisibleDepartments visible)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().IsPerson(() => Task.FromResult(visible));
        return scope;
    }

    public IConfiguration Configuration => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Warehouse:Engine"] = Engine.ToString(),
            ["ConnectionStrings:Warehouse"] = ConnectionString,
        })
        .Build();

    /// <summary>Another process on the same database: nothing is shared but the data.</summary>
    /// <param name="judge">What judges there; the product's own rules by default.</param>
    public ServiceProvider Services(FormJudge? judge = null) => Services(Configuration, judge);

    /// <summary>Another process that comes to the same database another way.</summary>
    public ServiceProvider ServicesThrough(string connectionString) => Services(
        new ConfigurationBuilder()
            .AddConfiguration(Configuration)
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(WarehouseOptions.ConnectionStringKey, connectionString)])
            .Build(),
        null);

    private static ServiceProvider Services(IConfiguration configuration, FormJudge? judge) => new ServiceCollection()
        .AddSingleton(judge ?? FormJudge.CreateDefault())
        .AddSingleton(new FormComparison(new()))
        .AddSingleton(new ProjectContinuity(new()))
        .AddWarehouse(configuration)
        .BuildServiceProvider(validateScopes: true);

    public async Task<LoadOutcome> LoadAsync(InventedDocument document) => (await LoadTogetherAsync(document)).Single();

    /// <summary>Loads documents with one transaction.</summary>
    public async Task<IReadOnlyList<LoadOutcome>> LoadTogetherAsync(params InventedDocument[] documents)
    {
        var runs = Get<ImportRuns>();
        var run = await runs.StartAsync(ImportSource.CommandLine, null, CancellationToken.None);
        var outcomes = await Get<FormLoader>().LoadAsync([.. documents.Select(document => document.File)], run, CancellationToken.None);
        await runs.FinishAsync(run, CancellationToken.None);
        return outcomes;
    }

    public Task RefreshAsync() => Get<MartRefresher>().RefreshAsync(null, CancellationToken.None);

    public async Task<T?> ScalarAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Connections.OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }

    public async Task<IReadOnlyList<dynamic>> RowsAsync(string sql, object? parameters = null)
    {
        await using var connection = await Connections.OpenAsync(CancellationToken.None);
        return (await connection.QueryAsync(sql, parameters)).AsList();
    }

    public async Task ExecuteAsync(string sql, object? parameters = null)
    {
        await using var connection = await Connections.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql, parameters);
    }

    /// <summary>Runs every select of sql/checks; each must return no rows.</summary>
    public async Task AssertChecksHoldAsync()
    {
        foreach (var check in SqlScripts.In("checks"))
        {
            var rows = await RowsAsync(check.Text);
            Assert.True(rows.Count == 0, $"sql/checks/{check.Name}.sql returns {rows.Count} rows, first {(rows.Count > 0 ? rows[0] : null)}");
        }
    }

    public async Task<int> CountAsync(string table) => await ScalarAsync<int>($"select cast(count(*) as int) from {table}");

    public async ValueTask DisposeAsync()
    {
        await _bureau.DisposeAsync();
        await _services.DisposeAsync();
        await using var server = WarehouseEngines.Create(new WarehouseOptions { Engine = Engine.ToString(), ConnectionString = ConnectionString });
        await server.DropDatabaseAsync(CancellationToken.None);
    }

    private static string WithDatabase(string server, string name)
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = server };
        builder.Remove("Initial Catalog");
        builder["Database"] = name;
        return builder.ConnectionString;
    }
}
