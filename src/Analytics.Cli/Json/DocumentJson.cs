using Analytics.Domain.Forms;

namespace Analytics.Cli.Json;

/// <summary>A file as <c>parse</c> and <c>check</c> print it.</summary>
internal sealed record DocumentJson(string File, string? Sha256, string? Format, IReadOnlyList<FormJson> Forms, IReadOnlyList<ProblemJson> Problems)
{
    /// <summary>What the file says.</summary>
    public static DocumentJson OfReading(SourceDocument document) => Of(document, FormJson.OfReading);

    /// <summary>What the file says, with recomputed scores and findings.</summary>
    public static DocumentJson OfCheck(SourceDocument document) => Of(document, FormJson.OfCheck);

    private static DocumentJson Of(SourceDocument document, Func<CheckedForm, FormJson> shape) => new(
        document.FileName,
        document.Sha256.Length == 0 ? null : document.Sha256,
        document.Format,
        [.. document.Forms.Select(shape)],
        [.. AllProblems(document).Select(ProblemJson.Of)]);

    private static IEnumerable<ReadingProblem> AllProblems(SourceDocument document) =>
    [
        .. document.Rejection is { } rejection ? [rejection] : Array.Empty<ReadingProblem>(),
        .. document.Problems,
        .. document.Forms.SelectMany(form => form.Form.Problems),
    ];
}
