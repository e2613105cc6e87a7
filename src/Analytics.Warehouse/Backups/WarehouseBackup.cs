using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Schema;

namespace Analytics.Warehouse.Backups;

/// <summary>Writes the whole warehouse, the original files in it included, into one file, and puts such a file back.</summary>
public sealed class WarehouseBackup
{
    private readonly WarehouseConnections _connections;
    private readonly SchemaMigrator _migrator;

    internal WarehouseBackup(WarehouseConnections connections, SchemaMigrator migrator)
    {
        _connections = connections;
        _migrator = migrator;
    }

    /// <summary>Writes the warehouse as it stands at one moment.</summary>
    /// <param name="file">The file; it must not be there yet. SQL Server writes it itself, so the place is one that the server reaches.</param>
    /// <param name="cancellationToken">Ends the work; no file stays behind.</param>
    /// <exception cref="BackupException">The file is there, cannot be written, or the engine's tool is missing or fails.</exception>
    public Task WriteAsync(FileInfo file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Exists
            ? throw new BackupException($"文件“{file.FullName}”已经存在，没有覆盖。请换一个文件名，或先移走它。")
            : _connections.Engine.BackupAsync(file.FullName, cancellationToken);
    }

    /// <summary>Replaces everything in the warehouse by what a backup holds, and brings its schema up to date.</summary>
    /// <remarks>All or nothing: a file that is damaged or none of this product's leaves the warehouse as it was.</remarks>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BackupException">The file is missing or no whole backup, or the engine's tool is missing or fails.</exception>
    public async Task RestoreAsync(FileInfo file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.Exists)
            throw new BackupException($"没有找到备份文件“{file.FullName}”。请检查文件名。");
        await _connections.Engine.RestoreAsync(file.FullName, cancellationToken);
        await _migrator.MigrateAsync(cancellationToken);
    }
}
