namespace Analytics.Samples.City;

/// <summary>A department of the city.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The three digits before its name.</param>
/// <param name="Units">The units that carry out its projects; the department itself first.</param>
/// <param name="Sectors">The sectors of its projects.</param>
/// <param name="Topic">What stands before the name of a project that any department could have.</param>
internal sealed record Department(string Name, string Code, IReadOnlyList<string> Units, IReadOnlyList<string> Sectors, string Topic);
