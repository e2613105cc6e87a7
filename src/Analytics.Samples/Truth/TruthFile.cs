namespace Analytics.Samples.Truth;

/// <summary>A file and what its forms say.</summary>
/// <param name="File">Its name.</param>
/// <param name="Format">Its format, such as xlsx; null in a truth that was written by hand.</param>
/// <param name="Layout">How its text is laid out, such as natural; null in a truth that was written by hand.</param>
/// <param name="Forms">The forms in the order of the file.</param>
public sealed record TruthFile(string File, string? Format, string? Layout, IReadOnlyList<TruthForm> Forms);
