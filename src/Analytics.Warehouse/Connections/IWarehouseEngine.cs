using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Connections;

/// <summary>What the database engines truly do differently; everything else is one text for both.</summary>
internal interface IWarehouseEngine : IAsyncDisposable
{
    /// <summary>The folder of the engine's scripts under <c>sql/</c>.</summary>
    string ScriptFolder { get; }

    /// <summary>Opens a connection from the pool.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Creates the database that the connection string names, where the server has none of that name.</summary>
    Task EnsureDatabaseAsync(CancellationToken cancellationToken);

    /// <summary>Removes the database that the connection string names, whoever is connected to it; one that is not there is no trouble.</summary>
    Task DropDatabaseAsync(CancellationToken cancellationToken);

    /// <summary>Waits for a lock by name that is held until the transaction ends.</summary>
    Task LockAsync(DbTransaction transaction, string resource, CancellationToken cancellationToken);

    /// <summary>Takes new keys from a sequence; each is given out once, whoever asks, though not always in a row.</summary>
    Task<IReadOnlyList<long>> ReserveKeysAsync(DbTransaction transaction, string sequence, int count, CancellationToken cancellationToken);

    /// <summary>Text of an insert of one row that does nothing where the key is there already, also when two insert at once.</summary>
    /// <param name="table">Table with its schema.</param>
    /// <param name="keyColumns">Columns of the unique key.</param>
    /// <param name="columns">All columns; the parameter of a column carries its name.</param>
    string InsertIfAbsent(string table, IReadOnlyList<string> keyColumns, IReadOnlyList<string> columns);

    /// <summary>Copies rows into a table within a transaction.</summary>
    Task CopyAsync<TRow>(
        DbTransaction transaction, string table, IReadOnlyList<CopyColumn<TRow>> columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken);

    /// <summary>Lets the planner know what a table holds now; within a transaction that has just filled it, it would think it empty.</summary>
    Task AnalyzeAsync(DbTransaction transaction, string table, CancellationToken cancellationToken);

    /// <summary>Lets the planner know what the tables of a schema hold, as far as much of them has changed since it was last told.</summary>
    Task AnalyzeChangedAsync(DbTransaction transaction, string schema, CancellationToken cancellationToken);

    /// <summary>Writes the whole database into a file that is not there yet.</summary>
    /// <exception cref="Backups.BackupException">It could not be written.</exception>
    Task BackupAsync(string path, CancellationToken cancellationToken);

    /// <summary>Replaces the whole database by what a backup of the same engine holds, or leaves it as it was.</summary>
    /// <exception cref="Backups.BackupException">It could not be restored.</exception>
    Task RestoreAsync(string path, CancellationToken cancellationToken);

    /// <summary>Whether an error may be gone at the next try: a lost connection, a deadlock, a server starting up.</summary>
    bool IsTransient(Exception exception);

    /// <summary>Whether an error says that another row with the same unique key came first.</summary>
    bool IsUniqueViolation(Exception exception);

    /// <summary>Points EF Core at the database.</summary>
    void Configure(DbContextOptionsBuilder options);
}
