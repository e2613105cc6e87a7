namespace Analytics.Warehouse.Connections;

/// <summary>The types that bulk copies carry.</summary>
internal enum CopyType
{
    /// <summary>A 32-bit number.</summary>
    Int,

    /// <summary>A 64-bit number.</summary>
    Long,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>A yes or no.</summary>
    Flag,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A date without a time.</summary>
    Date,

    /// <summary>An instant in UTC.</summary>
    Instant,

    /// <summary>Bytes.</summary>
    Bytes,
}
