namespace Analytics.Cli.Bench.Reasons;

/// <summary>What is compared of a reason.</summary>
internal enum ReasonPart
{
    /// <summary>The primary kind.</summary>
    Primary,

    /// <summary>All kinds.</summary>
    Categories,

    /// <summary>Where the cause ends and the measure begins.</summary>
    Split,

    /// <summary>Whether it says nothing about the case.</summary>
    Boilerplate,
}
