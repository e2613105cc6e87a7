using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Domain.Projects;
using Analytics.Samples.Truth;

namespace Analytics.Cli.Bench.Continuity;

/// <summary>Holds the links that the matcher gives against those that are true, department by department.</summary>
/// <param name="continuity">The matcher.</param>
internal sealed class ContinuityReport(ProjectContinuity continuity)
{
    private readonly Dictionary<string, (int True, int Found)> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];

    /// <summary>How many projects there are, each counted once a year.</summary>
    public int ProjectCount { get; private set; }

    /// <summary>Links without asking: right ones and wrong ones.</summary>
    public (int Right, int Wrong) Certain { get; private set; }

    /// <summary>Proposals: right ones and wrong ones.</summary>
    public (int Right, int Wrong) Proposed { get; private set; }

    /// <summary>Per kind of true continuation how many there are and how many the matcher gives, as certain or as a proposal.</summary>
    public IEnumerable<(string Kind, int TrueCount, int FoundCount)> Kinds =>
        _kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Value.True, kind.Value.Found));

    /// <summary>What is missed and what is wrong, for the eye.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Adds a department.</summary>
    /// <param name="forms">Its forms; only self-evaluations of projects count.</param>
    /// <param name="truth">Its continuations; those count whose both ends are among the forms.</param>
    public void Add(IEnumerable<TruthForm> forms, IEnumerable<TruthContinuation> truth)
    {
        var projects = forms.Where(form => form is { Kind: "project_self_evaluation", Year: not null, ProjectName: not null })
            .GroupBy(KeyOf, StringComparer.Ordinal).Select(versions => ToProject(versions.Key, versions.Last())).ToList();
        ProjectCount += projects.Count;
        var names = projects.ToDictionary(project => project.Key, project => $"{project.FiscalYear} {project.Name}", StringComparer.Ordinal);
        var pairs = truth
            .Select(link => (Pair: (KeyOf(link.FromYear, link.FromUnit, link.FromName), KeyOf(link.ToYear, link.ToUnit, link.ToName)), link.Kind))
            .Where(link => names.ContainsKey(link.Pair.Item1) && names.ContainsKey(link.Pair.Item2))
            .ToDictionary(link => link.Pair, link => link.Kind);
        var lineages = ProjectLineages.Of(projects.Select(project => (project.Key, project.FiscalYear)), pairs.Keys);
        var found = new HashSet<(string, string)>();
        foreach (var link in continuity.Match(projects))
        {
            // A name that comes back after some years is the same project too.
            var isRight = lineages[link.FromKey] == lineages[link.ToKey];
            found.Add((link.FromKey, link.ToKey));
            if (link.IsCertain)
                Certain = Count(Certain, isRight);
            else
                Proposed = Count(Proposed, isRight);
            if (!isRight)
                _differences.Add($"wrong\t{names[link.FromKey]}\t{names[link.ToKey]}\t{link.Kind}\t{link.Score}\t{link.Reason}");
        }

        foreach (var (pair, kind) in pairs)
        {
            var isFound = found.Contains(pair);
            var tally = _kinds.GetValueOrDefault(kind.ToChinese());
            _kinds[kind.ToChinese()] = (tally.True + 1, tally.Found + (isFound ? 1 : 0));
            if (!isFound)
                _differences.Add($"missed\t{names[pair.Item1]}\t{names[pair.Item2]}\t{kind}");
        }
    }

    private static (int Right, int Wrong) Count((int Right, int Wrong) tally, bool isRight) =>
        isRight ? (tally.Right + 1, tally.Wrong) : (tally.Right, tally.Wrong + 1);

    private static string KeyOf(TruthForm form) => KeyOf(form.Year!.Value, form.ImplementingUnit, form.ProjectName!);

    private static string KeyOf(int year, string? unit, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}\n{unit}\n{ProjectName.Of(name)?.Undated}");

    private static ProjectYear ToProject(string key, TruthForm form) => new()
    {
        Key = key,
        FiscalYear = form.Year!.Value,
        Name = form.ProjectName!,
        Department = form.CompetentDepartment,
        Unit = form.ImplementingUnit,
        BudgetYuan = (form.Funding[0].InitialBudget ?? form.Funding[0].AdjustedBudget) is { } amount && UnitOf(form) is { } unit ? Money.FromPrinted(amount, unit).Yuan : null,
        Indicators = [.. form.Indicators.Select(row => row.Level3).OfType<string>()],
    };

    private static CurrencyUnit? UnitOf(TruthForm form) => form.CurrencyUnit switch
    {
        "元" => CurrencyUnit.Yuan,
        "万元" => CurrencyUnit.TenThousandYuan,
        _ => null,
    };
}
