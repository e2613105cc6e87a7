namespace Analytics.Domain.Reviews;

/// <summary>What a person decided about one field of a form, or about its reading problems; never changed, only followed by a later one.</summary>
public sealed record ValueReview
{
    /// <summary>The path under which the settling of a form's reading problems is kept; no field has it.</summary>
    public const string ProblemsPath = "problems";

    /// <summary>The field, as <see cref="FieldPath"/> writes it, or <see cref="ProblemsPath"/>.</summary>
    public required string Path { get; init; }

    /// <summary>1 for the first decision about the field, and one more for each later one.</summary>
    public required int Revision { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewDecision Decision { get; init; }

    /// <summary>The value as it was read when the person decided; null where none was. For problems, one problem a line.</summary>
    public string? ReadValue { get; init; }

    /// <summary>The value that holds from now on; null where the form gives none, or the decision is about no value.</summary>
    public string? Value { get; init; }

    /// <summary>Name of the row as it was read then: its source of money or its indicator; null for a field of the form itself.</summary>
    public string? RowName { get; init; }

    /// <summary>Line of the row then; null for a field of the form itself.</summary>
    public int? RowLine { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>What the person noted; null for nothing.</summary>
    public string? Note { get; init; }
}
