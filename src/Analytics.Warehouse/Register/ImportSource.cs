namespace Analytics.Warehouse.Register;

/// <summary>By which way files came in.</summary>
public enum ImportSource
{
    /// <summary>Named on the command line.</summary>
    CommandLine,

    /// <summary>Laid into the inbox folder.</summary>
    Inbox,

    /// <summary>Sent by a browser.</summary>
    Upload,

    /// <summary>The sample forms that the product ships.</summary>
    Sample,
}
