using Analytics.Domain.Forms;

namespace Analytics.Warehouse.Loading;

/// <summary>A form on its way into the warehouse, with the keys it gets there.</summary>
internal sealed record FormEntry
{
    /// <summary>The form as the reader gives it.</summary>
    public required EvaluationForm AsRead { get; init; }

    /// <summary>The form with the values that persons confirmed or corrected, its recomputed scores and its findings.</summary>
    public required CheckedForm Checked { get; init; }

    /// <summary>Hash of the file it stands in.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its place among the forms of the file, from 0.</summary>
    public required int FormIndex { get; init; }

    /// <summary>What a person still has to look at: problems of the reading, and numbers beyond anything a form can mean.</summary>
    public required IReadOnlyList<ReadingProblem> Problems { get; init; }

    /// <summary>How many values a person put in place of what was read.</summary>
    public int CorrectedValueCount { get; init; }

    /// <summary>What makes it a version of other forms; null where the form does not say enough.</summary>
    public required string? IdentityHash { get; init; }

    /// <summary>When it was loaded, in UTC.</summary>
    public required DateTime LoadedAt { get; init; }

    /// <summary>Its key in the warehouse.</summary>
    public required long FormKey { get; init; }

    /// <summary>Key of its department; null where it names none.</summary>
    public int? DepartmentKey { get; init; }

    /// <summary>Key of its implementing unit; null where it names none.</summary>
    public int? UnitKey { get; init; }

    /// <summary>Key of its project; null where it names none.</summary>
    public int? ProjectKey { get; init; }

    /// <summary>1 for the first form of its identity, and one more for each that replaces it.</summary>
    public int VersionNumber { get; init; } = 1;

    /// <summary>Whether it is the last version of its identity.</summary>
    public bool IsCurrent { get; init; } = true;

    /// <summary>The form that its facts are those of.</summary>
    public EvaluationForm Form => Checked.Form;
}
