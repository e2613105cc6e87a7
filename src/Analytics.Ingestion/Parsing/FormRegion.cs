using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing;

/// <summary>The lines of a document that make up one form.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="TitleIndex">Index of the title within its lines.</param>
/// <param name="IsTitleBehindBody">Whether the body stands before the title: extraction has put the text out of order.</param>
internal sealed record FormRegion(FormTitle Title, FormLines Lines, int TitleIndex, bool IsTitleBehindBody);
