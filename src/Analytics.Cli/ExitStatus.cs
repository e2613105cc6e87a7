namespace Analytics.Cli;

/// <summary>What the exit status of every command means.</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with files rejected or needing review.</summary>
    public const int NeedsAttention = 1;

    /// <summary>Wrong usage, or a missing component.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ended by the user (Ctrl-C).</summary>
    public const int Cancelled = 130;
}
