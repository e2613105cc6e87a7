using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A piece of a name that stands away from its label.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Seam">What parts it from the piece before it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record HeadPiece(string Text, HeadSeam Seam, SourcePlace Place);
