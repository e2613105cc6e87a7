namespace Analytics.Cli.Bench.Findings;

/// <summary>How a rule did: what it found that was planted, what it found besides, what it did not find.</summary>
internal sealed class RuleTally
{
    /// <summary>Planted and found.</summary>
    public int Found { get; private set; }

    /// <summary>Planted and not found.</summary>
    public int Missed { get; private set; }

    /// <summary>Found and not planted.</summary>
    public int False { get; private set; }

    /// <summary>Found ÷ planted; null where nothing was planted.</summary>
    public double? Recall => Found + Missed == 0 ? null : (double)Found / (Found + Missed);

    /// <summary>Planted ÷ all that was found; null where nothing was found.</summary>
    public double? Precision => Found + False == 0 ? null : (double)Found / (Found + False);

    /// <summary>Counts a pair of what was planted and what was found.</summary>
    public void Add(bool isPlanted, bool isFound)
    {
        Found += isPlanted && isFound ? 1 : 0;
        Missed += isPlanted && !isFound ? 1 : 0;
        False += !isPlanted && isFound ? 1 : 0;
    }
}
