namespace Analytics.Samples;

/// <summary>What city is wanted.</summary>
/// <param name="Departments">How many departments, from 1 to <see cref="SampleCity.MostDepartments"/>.</param>
/// <param name="FirstYear">First fiscal year.</param>
/// <param name="LastYear">Last fiscal year.</param>
/// <param name="Seed">The seed; the same one makes the same bytes.</param>
/// <param name="Formats">The formats to use; none for all.</param>
public sealed record SampleRequest(int Departments, int FirstYear, int LastYear, ulong Seed, IReadOnlyCollection<SampleFormat> Formats);
