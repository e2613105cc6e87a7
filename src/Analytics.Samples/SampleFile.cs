using Analytics.Samples.Truth;

namespace Analytics.Samples;

/// <summary>A file of the city.</summary>
/// <param name="Name">Its name, unique in the city.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Truth">What its forms say.</param>
public sealed record SampleFile(string Name, ReadOnlyMemory<byte> Content, TruthFile Truth);
