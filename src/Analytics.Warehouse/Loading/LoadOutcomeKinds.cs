namespace Analytics.Warehouse.Loading;

/// <summary>The outcomes in the words of the command line and the warehouse.</summary>
public static class LoadOutcomeKinds
{
    /// <summary>The code of an outcome.</summary>
    /// <param name="kind">The outcome.</param>
    /// <returns>imported, already-imported, needs-review or rejected.</returns>
    public static string ToCode(this LoadOutcomeKind kind) => kind switch
    {
        LoadOutcomeKind.Imported => "imported",
        LoadOutcomeKind.AlreadyImported => "already-imported",
        LoadOutcomeKind.NeedsReview => "needs-review",
        LoadOutcomeKind.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such outcome."),
    };
}
