namespace Analytics.Cli.Bench.Accuracy;

/// <summary>What became of a value in reading.</summary>
internal enum FieldOutcome
{
    /// <summary>Read as printed.</summary>
    Right,

    /// <summary>Printed and not read.</summary>
    Missing,

    /// <summary>Read as something else.</summary>
    Wrong,

    /// <summary>Read and not printed.</summary>
    Invented,
}
