namespace Analytics.Domain.Projects;

/// <summary>Proposes which projects of a year go on in which ones of the next year, where their names alone do not say so.</summary>
internal sealed class YearMatching
{
    private readonly List<ComparedProject> _from;
    private readonly List<ComparedProject> _to;
    private readonly ContinuityThresholds _thresholds;
    private readonly Dictionary<string, ComparedProject> _successors;
    private readonly Dictionary<string, ComparedProject> _predecessors;

    /// <summary>Takes two years of a department.</summary>
    /// <param name="from">The projects of the earlier year; at least one.</param>
    /// <param name="to">The projects of the later year; at least one.</param>
    /// <param name="certain">What goes on for certain.</param>
    /// <param name="thresholds">From where on projects are proposed.</param>
    public YearMatching(List<ComparedProject> from, List<ComparedProject> to, IEnumerable<LinkEvidence> certain, ContinuityThresholds thresholds)
    {
        _from = from;
        _to = to;
        _thresholds = thresholds;

        // A name that comes back after a year without it may have had another one in between.
        var years = (from[0].Project.FiscalYear, to[0].Project.FiscalYear);
        var between = certain.Where(link => (link.From.Project.FiscalYear, link.To.Project.FiscalYear) == years).ToList();
        _successors = between.ToDictionary(link => link.From.Project.Key, link => link.To, StringComparer.Ordinal);
        _predecessors = between.ToDictionary(link => link.To.Project.Key, link => link.From, StringComparer.Ordinal);
    }

    /// <summary>The proposals, best first.</summary>
    public IEnumerable<ProjectLink> Propose()
    {
        var openFrom = _from.Where(project => !_successors.ContainsKey(project.Project.Key)).ToList();
        var openTo = _to.Where(project => !_predecessors.ContainsKey(project.Project.Key)).ToList();
        if (openFrom.Count == 0 && openTo.Count == 0)
            return [];
        var candidates = (from earlier in openFrom
                          from later in openTo
                          let evidence = new LinkEvidence(earlier, later, _thresholds)
                          where evidence.IsEnough
                          select evidence).ToList();
        var splits = Parts(candidates, _from, openTo, isSplit: true);
        var merges = Parts(candidates, _to, openFrom, isSplit: false);
        var parted = splits.Concat(merges).DistinctBy(entry => KeyOf(entry.Evidence), StringComparer.Ordinal)
            .ToDictionary(entry => KeyOf(entry.Evidence), StringComparer.Ordinal);
        var others = Best(candidates.Where(evidence => !parted.ContainsKey(KeyOf(evidence))), parted.Values.Select(entry => entry.Evidence));
        return
        [
            .. parted.Values.Select(entry => ToLink(entry.Evidence, entry.Kind, entry.Lead)).Concat(others)
                .OrderByDescending(link => link.Score)
                .ThenBy(link => link.FromKey, StringComparer.Ordinal)
                .ThenBy(link => link.ToKey, StringComparer.Ordinal),
        ];
    }

    /// <summary>The proposals between years that are not next to each other, best first: after a pause shared indicators alone say too little.</summary>
    public IEnumerable<ProjectLink> ProposeAfterPause() => Best(
        from earlier in _from
        from later in _to
        let evidence = new LinkEvidence(earlier, later, _thresholds)
        where evidence is { IsEnough: true, IsGeneric: false }
            && (evidence.HasSameNumber == true || evidence.NameSimilarity >= _thresholds.LeastNameSimilarity)
        select evidence,
        [],
        "中间年度没有这个项目，请核实是否为同一项目。");

    private static string KeyOf(LinkEvidence evidence) => $"{evidence.From.Project.Key}\n{evidence.To.Project.Key}";

    private static ProjectLink ToLink(LinkEvidence evidence, ProjectLinkKind kind, string lead, string tail = "") => new()
    {
        FromKey = evidence.From.Project.Key,
        ToKey = evidence.To.Project.Key,
        Kind = kind,
        IsCertain = false,
        Score = evidence.Score,
        Reason = evidence.Describe(lead) + tail,
    };

    // A whole and its parts: two or more projects whose names are the whole's with something added, or which share different
    // indicators with it; together they are closer to its budget than the largest of them alone. A part may keep the name.
    private List<(LinkEvidence Evidence, ProjectLinkKind Kind, string Lead)> Parts(
        List<LinkEvidence> candidates, List<ComparedProject> wholes, IReadOnlyList<ComparedProject> openParts, bool isSplit)
    {
        var found = new List<(LinkEvidence, ProjectLinkKind, string)>();
        var kept = isSplit ? _successors : _predecessors;
        foreach (var whole in wholes)
        {
            var keeper = kept.GetValueOrDefault(whole.Project.Key);
            var parts = keeper is null ? Divided(whole) : Spread(whole);
            if (parts.Count == 0)
                continue;
            var all = parts.Select(PartOf).Concat(keeper is null ? [] : [keeper]).ToList();
            var together = all.Any(part => part.Project.BudgetYuan is null) ? null : all.Sum(part => part.Project.BudgetYuan);
            var ratio = LinkEvidence.RatioOf(together, whole.Project.BudgetYuan);
            if (ratio is not null && (ratio < _thresholds.LeastMoneyRatio || ratio < all.Max(part => LinkEvidence.RatioOf(part.Project.BudgetYuan, whole.Project.BudgetYuan))))
                continue;
            var count = Numbers.Plain(all.Count);
            var lead = (isSplit ? $"由“{whole.Project.Name}”拆分出的{count}个项目之一" : $"并入“{whole.Project.Name}”的{count}个项目之一")
                + (ratio is null ? "" : $"（各部分预算合计与整体之比{Numbers.Percent(together!.Value / whole.Project.BudgetYuan!.Value)}）");
            found.AddRange(parts.Select(evidence => (evidence.WithParts(ratio), isSplit ? ProjectLinkKind.Split : ProjectLinkKind.Merged, lead)));
        }

        return found;

        List<LinkEvidence> Divided(ComparedProject whole)
        {
            var own = candidates.Where(evidence => WholeOf(evidence) == whole && !evidence.IsGeneric && !evidence.HasOtherUnit).ToList();
            var extending = own.Where(evidence => PartOf(evidence).Extends(whole)).ToList();
            var parts = extending.Count > 1 ? extending : WithOwnIndicators(own, isSplit);
            return parts.Count > 1 ? parts : [];
        }

        List<LinkEvidence> Spread(ComparedProject whole) =>
        [
            .. openParts.Where(part => part.Extends(whole)).Select(part => Between(whole, part)).Where(evidence => evidence.IsEnough && !evidence.HasOtherUnit),
        ];

        ComparedProject WholeOf(LinkEvidence evidence) => isSplit ? evidence.From : evidence.To;

        ComparedProject PartOf(LinkEvidence evidence) => isSplit ? evidence.To : evidence.From;

        LinkEvidence Between(ComparedProject whole, ComparedProject part) => isSplit ? new(whole, part, _thresholds) : new(part, whole, _thresholds);
    }

    private static List<LinkEvidence> WithOwnIndicators(List<LinkEvidence> parts, bool isSplit)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in parts)
        {
            // Seen from the whole, which has the names of both.
            var shared = isSplit ? evidence.Shared : evidence.To.SharedWith(evidence.From);
            if (shared.Count == 0 || shared.Any(name => !taken.Add(name)))
                return [];
        }

        return parts;
    }

    // Of what is left the best ones of each project, and those almost as good: which of them it is, a person has to say.
    private IEnumerable<ProjectLink> Best(IEnumerable<LinkEvidence> candidates, IEnumerable<LinkEvidence> parted, string tail = "")
    {
        var ranked = candidates.OrderByDescending(evidence => evidence.Score).ThenBy(KeyOf, StringComparer.Ordinal).ToList();
        var best = new Dictionary<ComparedProject, decimal>();
        foreach (var evidence in ranked.Concat(parted))
        {
            foreach (var end in new[] { evidence.From, evidence.To })
                best[end] = Math.Max(best.GetValueOrDefault(end), evidence.Score);
        }

        var good = ranked.Where(evidence => evidence.Score >= Math.Max(best[evidence.From], best[evidence.To]) - _thresholds.AmbiguityMargin);
        var counts = new Dictionary<ComparedProject, int>();
        var chosen = new List<LinkEvidence>();
        foreach (var evidence in good)
        {
            if (counts.GetValueOrDefault(evidence.From) >= _thresholds.MostProposals || counts.GetValueOrDefault(evidence.To) >= _thresholds.MostProposals)
                continue;
            counts[evidence.From] = counts.GetValueOrDefault(evidence.From) + 1;
            counts[evidence.To] = counts.GetValueOrDefault(evidence.To) + 1;
            chosen.Add(evidence);
        }

        return chosen.Select(evidence =>
        {
            var rivals = Math.Max(counts[evidence.From], counts[evidence.To]) - 1;
            return ToLink(evidence, evidence.Kind, "", rivals > 0 ? $"{tail}另有{Numbers.Plain(rivals)}个相近的项目，请比较后再定。" : tail);
        });
    }
}
