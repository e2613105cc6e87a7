using Analytics.Domain.Forms;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Reviews;

/// <summary>How the review of a form stands.</summary>
/// <param name="Reviewed">The form with the persons' values.</param>
/// <param name="History">Every decision about the form, in the order in which they were made.</param>
public sealed record FormReviewState(ReviewedForm Reviewed, IReadOnlyList<ValueReview> History)
{
    /// <summary>All that somebody has to look at or has looked at: what the reader was not sure of, and numbers beyond anything a form can mean.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; } =
        [.. Reviewed.AsRead.Problems, .. FactLimits.ProblemsOf(Reviewed.Form)];

    /// <summary>Those of the problems that nobody has settled yet.</summary>
    public IReadOnlyList<ReadingProblem> OpenProblems => [.. Problems.Where(problem => !Reviewed.IsSettled(problem))];

    /// <summary>The last decision about a field, by which a page notices that somebody else was faster.</summary>
    /// <param name="path">The field, or <see cref="ValueReview.ProblemsPath"/>.</param>
    /// <returns>The path it was made under, which differs where the row has moved since, and its revision; 0 where there is none.</returns>
    public (string Path, int Revision) LastOf(string path) => Reviewed.Values.TryGetValue(path, out var value)
        ? (value.Review.Path, value.Review.Revision)
        : (path, History.Where(review => review.Path == path).Select(review => review.Revision).DefaultIfEmpty().Max());

    /// <summary>The decisions about a field, the last one first.</summary>
    /// <param name="path">The field, or <see cref="ValueReview.ProblemsPath"/>.</param>
    /// <returns>None where nobody has decided yet.</returns>
    public IReadOnlyList<ValueReview> HistoryOf(string path)
    {
        var (made, _) = LastOf(path);
        return [.. History.Where(review => review.Path == path || review.Path == made).Reverse()];
    }

    /// <summary>Puts the decisions into a form.</summary>
    internal static FormReviewState Of(EvaluationForm asRead, IReadOnlyList<ValueReview> history) => new(
        FormReview.Apply(asRead, history.GroupBy(review => review.Path, StringComparer.Ordinal).Select(path => path.MaxBy(review => review.Revision)!)),
        history);
}
