namespace Analytics.Domain.Projects;

/// <summary>A project of a year with its names levelled.</summary>
internal sealed class ComparedProject
{
    private const int LeastContained = 3;

    private static readonly HashSet<string> GenericNames =
        [.. EmbeddedTable.Read("Projects.generic-project-names.tsv").Select(row => LevelledText.LettersAndDigits(row["name"]))];

    private readonly HashSet<string> _indicatorSet;

    /// <summary>Levels the names of a project.</summary>
    /// <param name="project">The project.</param>
    public ComparedProject(ProjectYear project)
    {
        Project = project;
        Unit = LevelledText.LettersAndDigits(project.Unit);
        Name = ProjectName.Of(project.Name);
        Serial = ProjectNumber.SerialOf(project.Number);
        IsGeneric = Name is null || IsGenericName(Name.Undated, LevelledText.LettersAndDigits(project.Department), Unit);
        Indicators = [.. project.Indicators.Select(LevelledText.LettersAndDigits).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        _indicatorSet = new(Indicators, StringComparer.Ordinal);
    }

    /// <summary>The project.</summary>
    public ProjectYear Project { get; }

    /// <summary>Its name; null where it holds no letter.</summary>
    public ProjectName? Name { get; }

    /// <summary>Levelled name of the unit; empty where it is absent.</summary>
    public string Unit { get; }

    /// <summary>The part of its number that stays from year to year; null where it prints none.</summary>
    public string? Serial { get; }

    /// <summary>Whether any unit could give this name to some of its money.</summary>
    public bool IsGeneric { get; }

    /// <summary>Levelled names of its indicators, each once.</summary>
    public IReadOnlyList<string> Indicators { get; }

    /// <summary>The indicators that another project has too, the same or as a part of a longer name (东片新建管网长度 and 新建管网长度).</summary>
    /// <param name="other">The other project.</param>
    /// <returns>Their names as this project has them.</returns>
    public IReadOnlyList<string> SharedWith(ComparedProject other)
    {
        var shared = new List<string>();
        var open = new List<string>();
        foreach (var name in Indicators)
            (other._indicatorSet.Contains(name) ? shared : open).Add(name);
        if (open.Count == 0)
            return shared;
        var left = other.Indicators.Where(name => !_indicatorSet.Contains(name)).ToList();
        foreach (var name in open)
        {
            var match = left.FindIndex(candidate => IsWithin(name, candidate) || IsWithin(candidate, name));
            if (match < 0)
                continue;
            shared.Add(name);
            left.RemoveAt(match);
        }

        return shared;
    }

    /// <summary>Whether this name is the other one with something added, such as one of its parts.</summary>
    /// <param name="other">The other project.</param>
    public bool Extends(ComparedProject other) =>
        Name is not null && other.Name is not null && Name.Core != other.Name.Core && !other.IsGeneric && IsWithin(other.Name.Core, Name.Core);

    private static bool IsWithin(string inner, string outer) =>
        inner.Length >= LeastContained && outer.Length > inner.Length && outer.Contains(inner, StringComparison.Ordinal);

    private static bool IsGenericName(string name, string department, string unit)
    {
        foreach (var owner in new[] { unit, department })
        {
            if (owner.Length > 0 && name.StartsWith(owner, StringComparison.Ordinal))
                name = name[owner.Length..];
        }

        return name.Length == 0 || GenericNames.Contains(name);
    }
}
