namespace Analytics.Warehouse.Register;

/// <summary>One line of the audit: who did what, and when. Lines are only added.</summary>
public sealed class AuditEntry
{
    /// <summary>Longest <see cref="Subject"/> in characters.</summary>
    public const int LongestSubject = 400;

    /// <summary>Longest <see cref="Detail"/> in characters.</summary>
    public const int LongestDetail = 2000;

    /// <summary>Key of the line.</summary>
    public long AuditEntryId { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTime OccurredAt { get; init; }

    /// <summary>Sign-in name of the person; null where nobody had signed in, or for the command line.</summary>
    public string? UserName { get; init; }

    /// <summary>What it is about.</summary>
    public AuditKind Kind { get; init; }

    /// <summary>What it was done to: a document, a form, a user, a job.</summary>
    public required string Subject { get; init; }

    /// <summary>The filter of an export, the content of a change, in Chinese; null where there is nothing to add.</summary>
    public string? Detail { get; init; }

    /// <summary>How many rows were handed out, or files handed in; null where that says nothing.</summary>
    public int? RowCount { get; init; }

    /// <summary>Network address of the person's machine; null for the command line.</summary>
    public string? Address { get; init; }
}
