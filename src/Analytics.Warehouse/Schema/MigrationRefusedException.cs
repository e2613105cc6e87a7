namespace Analytics.Warehouse.Schema;

/// <summary>The database cannot be migrated as it is; the message says why and what to do, in Chinese.</summary>
public sealed class MigrationRefusedException : Exception
{
    /// <summary>An exception without a message; for completeness only.</summary>
    public MigrationRefusedException()
    {
    }

    /// <summary>An exception with its message.</summary>
    public MigrationRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its message and cause.</summary>
    public MigrationRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
