namespace Analytics.Warehouse.Backups;

/// <summary>The warehouse could not be backed up or restored; the message says why and what to do, in Chinese.</summary>
public sealed class BackupException : Exception
{
    /// <summary>An exception without a message; for completeness only.</summary>
    public BackupException()
    {
    }

    /// <summary>An exception with its message.</summary>
    public BackupException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its message and cause.</summary>
    public BackupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
