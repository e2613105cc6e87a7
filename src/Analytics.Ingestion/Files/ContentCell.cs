namespace Analytics.Ingestion.Files;

/// <summary>A cell of a line or row.</summary>
/// <param name="Text">Its text, without blanks at the ends.</param>
/// <param name="Column">Its column, from 0; exact where the line is a row of a table, else merely its order in the line.</param>
internal readonly record struct ContentCell(string Text, int Column);
