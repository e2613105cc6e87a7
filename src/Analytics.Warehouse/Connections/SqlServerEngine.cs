using System.Data;
using System.Data.Common;
using Analytics.Warehouse.Backups;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Connections;

/// <summary>The warehouse on SQL Server.</summary>
internal sealed class SqlServerEngine : IWarehouseEngine
{
    private const string MaintenanceDatabase = "master";
    private const int CannotOpenDatabase = 4060;
    private const int DatabaseExists = 1801;
    private const int DuplicateKey = 2627;
    private const int DuplicateIndexKey = 2601;

    // Deadlock, lock time-out, lost or refused connections, a database that is starting or moving.
    private static readonly HashSet<int> TransientNumbers =
        [-2, 20, 64, 121, 233, 921, 922, 1205, 1222, 4221, 10053, 10054, 10060, 10061, 10928, 10929, 17142, 40197, 40501, 40613];

    private readonly string _connectionString;

    /// <summary>Takes the connection string; pool and name get sane values where it does not name them.</summary>
    public SqlServerEngine(string connectionString)
    {
        var given = new SqlConnectionStringBuilder(connectionString);
        if (!given.ShouldSerialize("Max Pool Size"))
            given.MaxPoolSize = 40;
        if (!given.ShouldSerialize("Application Name"))
            given.ApplicationName = "Analytics";
        _connectionString = given.ConnectionString;
    }

    /// <inheritdoc />
    public string ScriptFolder => "sqlserver";

    /// <inheritdoc />
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var present = await OpenAsync(cancellationToken);
        }
        catch (SqlException missing) when (missing.Number == CannotOpenDatabase)
        {
            await CreateDatabaseAsync(cancellationToken);
        }

        // Readers see the last committed marts while a refresh is under way, as they do on PostgreSQL.
        await using var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            if (select is_read_committed_snapshot_on from sys.databases where name = db_name()) = 0
            alter database current set read_committed_snapshot on with rollback immediate
            """,
            cancellationToken: cancellationToken));
    }

    /// <inheritdoc />
    public Task DropDatabaseAsync(CancellationToken cancellationToken) => MaintainAsync(
        name =>
            $"""
             if db_id('{name.Replace("'", "''", StringComparison.Ordinal)}') is not null
             begin
                 alter database [{name}] set single_user with rollback immediate;
                 drop database [{name}];
             end
             """,
        cancellationToken);

    /// <inheritdoc />
    public async Task LockAsync(DbTransaction transaction, string resource, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(new { Resource = resource, LockMode = "Exclusive", LockOwner = "Transaction", LockTimeout = -1 });
        parameters.Add("Result", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "sp_getapplock", parameters, transaction, commandTimeout: 0, CommandType.StoredProcedure, cancellationToken: cancellationToken));
        var result = parameters.Get<int>("Result");
        if (result < 0)
            throw new InvalidOperationException($"sp_getapplock gave {result} for {resource}.");
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<long>> ReserveKeysAsync(
        DbTransaction transaction, string sequence, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
            return [];
        var first = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            declare @First sql_variant;
            exec sp_sequence_get_range @sequence_name = @Sequence, @range_size = @Count, @range_first_value = @First output;
            select cast(@First as bigint);
            """,
            new { Sequence = sequence, Count = (long)count },
            transaction,
            cancellationToken: cancellationToken));
        return [.. Enumerable.Range(0, count).Select(offset => first + offset)];
    }

    /// <inheritdoc />
    public string InsertIfAbsent(string table, IReadOnlyList<string> keyColumns, IReadOnlyList<string> columns) =>
        $"""
         insert into {table} ({string.Join(", ", columns)})
         select {string.Join(", ", columns.Select(column => "@" + column))}
         where not exists (
             select 1 from {table} with (updlock, holdlock)
             where {string.Join(" and ", keyColumns.Select(column => $"{column} = @{column}"))})
         """;

    /// <inheritdoc />
    public async Task CopyAsync<TRow>(
        DbTransaction transaction, string table, IReadOnlyList<CopyColumn<TRow>> columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        using var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in columns)
            data.Columns.Add(column.Name, TypeOf(column.Type));
        foreach (var row in rows)
            data.Rows.Add([.. columns.Select(column => column.Value(row) is { } value ? Convert(value) : DBNull.Value)]);

        using var copy = new SqlBulkCopy(
            (SqlConnection)transaction.Connection!, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = table,
            BulkCopyTimeout = 0,
        };
        foreach (var column in columns)
            copy.ColumnMappings.Add(column.Name, column.Name);
        await copy.WriteToServerAsync(data, cancellationToken);
    }

    /// <inheritdoc />
    public Task AnalyzeAsync(DbTransaction transaction, string table, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    /// <remarks>SQL Server does so by itself, before it plans a statement on a table that has changed much.</remarks>
    public Task AnalyzeChangedAsync(DbTransaction transaction, string schema, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task BackupAsync(string path, CancellationToken cancellationToken) => OnMasterAsync(
        name => $"backup database {name} to disk = @Path with copy_only, checksum", path, "没有写成备份", cancellationToken);

    /// <inheritdoc />
    /// <remarks>The server reads the whole file before it touches the database; others are shown out, and let in again however it ends.</remarks>
    public Task RestoreAsync(string path, CancellationToken cancellationToken) => OnMasterAsync(
        name =>
            $"""
             restore verifyonly from disk = @Path with checksum;
             alter database {name} set single_user with rollback immediate;
             begin try
                 restore database {name} from disk = @Path with replace, checksum;
                 alter database {name} set multi_user;
             end try
             begin catch
                 alter database {name} set multi_user;
                 throw;
             end catch
             """,
        path,
        "没有恢复备份",
        cancellationToken);

    /// <inheritdoc />
    public bool IsTransient(Exception exception) => exception is SqlException { Number: var number } && TransientNumbers.Contains(number);

    /// <inheritdoc />
    public bool IsUniqueViolation(Exception exception) =>
        exception is SqlException { Number: DuplicateKey or DuplicateIndexKey };

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options) => options.UseSqlServer(_connectionString);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task OnMasterAsync(Func<string, string> statement, string path, string trouble, CancellationToken cancellationToken)
    {
        var target = new SqlConnectionStringBuilder(_connectionString);
        var name = $"[{target.InitialCatalog.Replace("]", "]]", StringComparison.Ordinal)}]";
        target.InitialCatalog = MaintenanceDatabase;
        await using var maintenance = new SqlConnection(target.ConnectionString);
        await maintenance.OpenAsync(cancellationToken);
        try
        {
            await maintenance.ExecuteAsync(new CommandDefinition(
                statement(name), new { Path = path }, commandTimeout: 0, cancellationToken: cancellationToken));
        }
        catch (SqlException exception)
        {
            throw new BackupException($"{trouble}：{exception.Message} 备份文件由 SQL Server 自己读写，请给出它够得到的路径。", exception);
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MaintainAsync(name => $"create database [{name}]", cancellationToken);
        }
        catch (SqlException raced) when (raced.Number == DatabaseExists)
        {
            // Another starter created it between the look and the attempt: what was wanted is there.
        }
    }

    private async Task MaintainAsync(Func<string, string> statement, CancellationToken cancellationToken)
    {
        var target = new SqlConnectionStringBuilder(_connectionString);
        var name = target.InitialCatalog.Replace("]", "]]", StringComparison.Ordinal);
        target.InitialCatalog = MaintenanceDatabase;
        await using var maintenance = new SqlConnection(target.ConnectionString);
        await maintenance.OpenAsync(cancellationToken);
        await maintenance.ExecuteAsync(new CommandDefinition(statement(name), cancellationToken: cancellationToken));
    }

    private static object Convert(object value) => value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : value;

    private static Type TypeOf(CopyType type) => type switch
    {
        CopyType.Int => typeof(int),
        CopyType.Long => typeof(long),
        CopyType.Decimal => typeof(decimal),
        CopyType.Flag => typeof(bool),
        CopyType.Text => typeof(string),
        CopyType.Date or CopyType.Instant => typeof(DateTime),
        CopyType.Bytes => typeof(byte[]),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of column."),
    };
}
