namespace Analytics.Warehouse.Reviews;

/// <summary>What became of a decision.</summary>
public enum ReviewOutcomeKind
{
    /// <summary>It holds, and the facts of the form follow it.</summary>
    Taken,

    /// <summary>It makes no sense, such as a word where a number belongs; nothing was changed.</summary>
    Refused,

    /// <summary>Somebody else decided, or the file was read anew, since the person looked; nothing was changed.</summary>
    Outdated,
}
