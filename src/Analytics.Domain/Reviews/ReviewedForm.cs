using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>A form with the values that persons confirmed or corrected.</summary>
public sealed record ReviewedForm
{
    /// <summary>The form as the reader gives it.</summary>
    public required EvaluationForm AsRead { get; init; }

    /// <summary>The form with the persons' values, and without the problems that were settled.</summary>
    public required EvaluationForm Form { get; init; }

    /// <summary>The fields whose value comes from a person, by their path in <see cref="Form"/>.</summary>
    public IReadOnlyDictionary<string, ReviewedValue> Values { get; init; } = new Dictionary<string, ReviewedValue>();

    /// <summary>Decisions about rows or fields that the reading no longer has; they hold for nothing until it has them again.</summary>
    public IReadOnlyList<ValueReview> NotApplicable { get; init; } = [];

    /// <summary>Who settled the form's reading problems; null where nobody did or it was withdrawn.</summary>
    public ValueReview? Settlement { get; init; }

    /// <summary>How many values a person changed.</summary>
    public int CorrectedCount => Values.Values.Count(value => value.IsCorrection);

    /// <summary>The text under which a problem is settled.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>One line.</returns>
    public static string KeyOf(ReadingProblem problem) => $"{problem.Code} {problem.Message}".ReplaceLineEndings(" ");

    /// <summary>Whether a problem was among those that were settled; one that a later reading raises was not.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>True where a person has looked at it.</returns>
    public bool IsSettled(ReadingProblem problem) =>
        Settlement?.ReadValue?.Split('\n').Contains(KeyOf(problem), StringComparer.Ordinal) == true;
}
