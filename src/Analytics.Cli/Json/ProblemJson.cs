using Analytics.Domain.Forms;

namespace Analytics.Cli.Json;

/// <summary>Something that could not be read, or not with certainty.</summary>
internal sealed record ProblemJson(string Code, string Message, int? Line)
{
    /// <summary>The problem in its JSON shape.</summary>
    public static ProblemJson Of(ReadingProblem problem) => new(problem.Code, problem.Message, problem.Place?.PrintedLine);
}
