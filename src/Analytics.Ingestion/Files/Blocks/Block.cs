namespace Analytics.Ingestion.Files.Blocks;

/// <summary>A piece of a document that flows: a text or a table.</summary>
internal abstract record Block;
