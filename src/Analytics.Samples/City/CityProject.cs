using Analytics.Samples.Contents;

namespace Analytics.Samples.City;

/// <summary>A project in one year.</summary>
/// <param name="Department">Whose it is.</param>
/// <param name="Unit">Who carries it out.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Name">Its name in that year.</param>
/// <param name="Code">Its number in that year.</param>
/// <param name="Scope">What its indicators' names begin with where it covers a part only; else empty.</param>
/// <param name="Year">The year.</param>
/// <param name="Age">How many years it runs already.</param>
/// <param name="Size">Its size in percent of what is usual for its kind.</param>
/// <param name="Course">What it has in common with the projects of other years that it goes on from, within its department.</param>
internal sealed record CityProject(
    Department Department, string Unit, ProjectKind Kind, string Name, string Code, string Scope, int Year, int Age, int Size, string Course);
