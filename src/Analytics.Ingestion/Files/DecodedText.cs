namespace Analytics.Ingestion.Files;

/// <summary>A text with the encoding it came in, or the reason why it could not be decoded.</summary>
/// <param name="Text">The text; null where the bytes are no text that is read here.</param>
/// <param name="Encoding">utf-8, utf-16le, utf-16be or gb18030; where the text is null, what the bytes seem to be, in Chinese.</param>
/// <param name="IsBinary">Whether the bytes are no text at all.</param>
/// <param name="IsCutShort">Whether the last character is incomplete: the file was cut off within it, and the text ends before it.</param>
internal sealed record DecodedText(string? Text, string Encoding, bool IsBinary = false, bool IsCutShort = false);
