using System.Text.Json.Nodes;

namespace Analytics.UnitTests.Ingestion.Transcriptions;

/// <summary>A form as a person transcribed it.</summary>
/// <param name="Json">The form in the shape that <c>parse</c> prints, without confidences.</param>
/// <param name="InferredPaths">Paths of the values that stand away from their place, such as <c>indicators[3].level2</c>.</param>
internal sealed record TranscribedForm(JsonObject Json, IReadOnlySet<string> InferredPaths);
