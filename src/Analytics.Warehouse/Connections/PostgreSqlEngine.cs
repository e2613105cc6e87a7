using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Analytics.Warehouse.Connections;

/// <summary>The warehouse on PostgreSQL.</summary>
internal sealed class PostgreSqlEngine : IWarehouseEngine
{
    private const string MaintenanceDatabase = "postgres";
    private readonly string _connectionString;
    private readonly NpgsqlDataSource _dataSource;

    /// <summary>Takes the connection string; pool and time-outs get sane values where it does not name them.</summary>
    public PostgreSqlEngine(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var named = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!named.ContainsKey("Maximum Pool Size") && !named.ContainsKey("MaxPoolSize"))
            given.MaxPoolSize = 40;
        if (!named.ContainsKey("Application Name") && !named.ContainsKey("ApplicationName"))
            given.ApplicationName = "Analytics";
        if (!named.ContainsKey("Keepalive"))
            given.KeepAlive = 30;
        _connectionString = given.ConnectionString;
        _dataSource = NpgsqlDataSource.Create(given);
    }

    /// <inheritdoc />
    public string ScriptFolder => "postgresql";

    /// <inheritdoc />
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _dataSource.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc />
    public async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _dataSource.OpenConnectionAsync(cancellationToken);
            return;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // Created below: the server is there, the database is not.
        }

        try
        {
            await MaintainAsync(name => $"create database {name} template template0 encoding 'UTF8'", cancellationToken);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another starter created it between the look and the attempt: what was wanted is there.
        }
    }

    /// <inheritdoc />
    public Task DropDatabaseAsync(CancellationToken cancellationToken) =>
        MaintainAsync(name => $"drop database if exists {name} with (force)", cancellationToken);

    /// <inheritdoc />
    public Task LockAsync(DbTransaction transaction, string resource, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(@Key)", new { Key = LockKey(resource) }, transaction, cancellationToken: cancellationToken));

    /// <inheritdoc />
    public async Task<IReadOnlyList<long>> ReserveKeysAsync(
        DbTransaction transaction, string sequence, int count, CancellationToken cancellationToken) =>
        (await transaction.Connection!.QueryAsync<long>(new CommandDefinition(
            "select nextval(cast(@Sequence as regclass)) from generate_series(1, @Count)",
            new { Sequence = sequence, Count = count },
            transaction,
            cancellationToken: cancellationToken))).AsList();

    /// <inheritdoc />
    public string InsertIfAbsent(string table, IReadOnlyList<string> keyColumns, IReadOnlyList<string> columns) =>
        $"""
         insert into {table} ({string.Join(", ", columns)})
         values ({string.Join(", ", columns.Select(column => "@" + column))})
         on conflict ({string.Join(", ", keyColumns)}) do nothing
         """;

    /// <inheritdoc />
    public async Task CopyAsync<TRow>(
        DbTransaction transaction, string table, IReadOnlyList<CopyColumn<TRow>> columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var connection = (NpgsqlConnection)transaction.Connection!;
        var types = columns.Select(column => TypeOf(column.Type)).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", columns.Select(column => column.Name))}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var index = 0; index < columns.Count; index++)
            {
                if (columns[index].Value(row) is { } value)
                    await copy.WriteAsync(value, types[index], cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task AnalyzeAsync(DbTransaction transaction, string table, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition($"analyze {table}", null, transaction, commandTimeout: 0, cancellationToken: cancellationToken));

    /// <inheritdoc />
    public async Task AnalyzeChangedAsync(DbTransaction transaction, string schema, CancellationToken cancellationToken)
    {
        const string changed =
            """
            select format('%I.%I', counts.schemaname, counts.relname)
            from pg_stat_user_tables counts
            where counts.schemaname = @Schema and counts.n_mod_since_analyze > 1000 + counts.n_live_tup / 10
            order by counts.relname
            """;
        var tables = await transaction.Connection!.QueryAsync<string>(
            new CommandDefinition(changed, new { Schema = schema }, transaction, cancellationToken: cancellationToken));
        foreach (var table in tables.AsList())
            await AnalyzeAsync(transaction, table, cancellationToken);
    }

    /// <inheritdoc />
    public Task BackupAsync(string path, CancellationToken cancellationToken) => new PostgreSqlTools(_connectionString).DumpAsync(path, cancellationToken);

    /// <inheritdoc />
    public Task RestoreAsync(string path, CancellationToken cancellationToken) => new PostgreSqlTools(_connectionString).RestoreAsync(path, cancellationToken);

    /// <inheritdoc />
    public bool IsTransient(Exception exception) => exception is NpgsqlException { IsTransient: true };

    /// <inheritdoc />
    public bool IsUniqueViolation(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_dataSource);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _dataSource.DisposeAsync();

    private async Task MaintainAsync(Func<string, string> statement, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(_connectionString);
        var name = $"\"{target.Database!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        target.Database = MaintenanceDatabase;
        target.Pooling = false;
        await using var maintenance = new NpgsqlConnection(target.ConnectionString);
        await maintenance.OpenAsync(cancellationToken);
        await maintenance.ExecuteAsync(new CommandDefinition(statement(name), cancellationToken: cancellationToken));
    }

    // Advisory locks are named by a number; 64 bits of a hash make two names meet once in 10^19 pairs, and then one waits.
    private static long LockKey(string resource) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(resource)));

    private static NpgsqlDbType TypeOf(CopyType type) => type switch
    {
        CopyType.Int => NpgsqlDbType.Integer,
        CopyType.Long => NpgsqlDbType.Bigint,
        CopyType.Decimal => NpgsqlDbType.Numeric,
        CopyType.Flag => NpgsqlDbType.Boolean,
        CopyType.Text => NpgsqlDbType.Text,
        CopyType.Date => NpgsqlDbType.Date,
        CopyType.Instant => NpgsqlDbType.TimestampTz,
        CopyType.Bytes => NpgsqlDbType.Bytea,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of column."),
    };
}
