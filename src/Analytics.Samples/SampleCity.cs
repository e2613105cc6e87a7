using Analytics.Samples.City;
using Analytics.Samples.Forms;
using Analytics.Samples.Mistakes;
using Analytics.Samples.Truth;
using Analytics.Samples.Writers;

namespace Analytics.Samples;

/// <summary>The synthetic city: forms of invented departments in every format and layout, with planted errors and their truth.</summary>
public sealed class SampleCity
{
    /// <summary>How many departments the city can have.</summary>
    public static int MostDepartments => Departments.Count;

    /// <summary>The first and the last year that forms can be made for.</summary>
    public static (int First, int Last) Years => (2015, 2035);

    /// <summary>Makes the files of a city, one after the other, in the order of departments and years.</summary>
    /// <param name="request">What city is wanted.</param>
    /// <returns>The files; each is made when it is asked for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The request is outside of what a city can have.</exception>
    public static IEnumerable<SampleFile> Create(SampleRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Departments, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Departments, MostDepartments, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.FirstYear, Years.First, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.LastYear, Years.Last, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.LastYear, request.FirstYear, nameof(request));
        return Files(request);
    }

    /// <summary>How the projects of a city go on from one year to the next, in the order of departments and years.</summary>
    /// <param name="request">What city is wanted; its formats do not matter.</param>
    /// <returns>The projects of two years that are one.</returns>
    public static IEnumerable<TruthContinuation> Continuations(SampleRequest request)
    {
        var random = new SeededRandom(request.Seed);
        foreach (var department in Departments.First(request.Departments))
        {
            foreach (var continuation in ProjectCourses.Of(DepartmentFilings.Projects(department, request.FirstYear, request.LastYear, random.Fork(department.Name))))
                yield return continuation;
        }
    }

    private static IEnumerable<SampleFile> Files(SampleRequest request)
    {
        var random = new SeededRandom(request.Seed);
        var author = new TextAuthor(new());
        var planter = new MistakePlanter(author);
        var writer = new DocumentWriter(request.Formats);
        foreach (var department in Departments.First(request.Departments))
        {
            var filings = new DepartmentFilings(department, author, planter, random.Fork(department.Name));
            foreach (var document in filings.Between(request.FirstYear, request.LastYear))
            {
                var (format, layout, content) = writer.Write(document);
                var name = $"{document.Name}.{format.ToName()}";
                yield return new(name, content, new TruthFile(name, format.ToName(), layout, [.. document.Pages.Select(page => page.Truth)]));
            }
        }
    }
}
