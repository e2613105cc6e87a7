using Analytics.Samples.Printing;

namespace Analytics.Samples.City;

/// <summary>A file that a department hands in, before it has a format.</summary>
/// <param name="Name">Its name without ending.</param>
/// <param name="Pages">Its forms.</param>
/// <param name="Random">Draws format and layout.</param>
internal sealed record FormDocument(string Name, IReadOnlyList<FormPage> Pages, SeededRandom Random);
