namespace Analytics.Domain.Projects;

/// <summary>Which projects of all years are one by the links that hold, and which might be by those that nobody has decided yet.</summary>
public static class ProjectLineages
{
    /// <summary>Follows links.</summary>
    /// <param name="projects">Keys of the projects, each with its year.</param>
    /// <param name="links">Pairs of keys; pairs with an unknown key are left out.</param>
    /// <returns>For each project the key of the first one of its lineage: the earliest year, and of that the least key.</returns>
    public static IReadOnlyDictionary<string, string> Of(
        IEnumerable<(string Key, int FiscalYear)> projects, IEnumerable<(string FromKey, string ToKey)> links)
    {
        var order = projects.OrderBy(project => project.FiscalYear).ThenBy(project => project.Key, StringComparer.Ordinal).Select(project => project.Key).ToList();
        var ranks = order.Select((key, rank) => (Key: key, Rank: rank)).ToDictionary(entry => entry.Key, entry => entry.Rank, StringComparer.Ordinal);
        var parents = Enumerable.Range(0, order.Count).ToArray();
        foreach (var (from, to) in links)
        {
            if (!ranks.TryGetValue(from, out var first) || !ranks.TryGetValue(to, out var second))
                continue;
            (first, second) = (Root(first), Root(second));
            parents[Math.Max(first, second)] = Math.Min(first, second);
        }

        return ranks.ToDictionary(entry => entry.Key, entry => order[Root(entry.Value)], StringComparer.Ordinal);

        int Root(int rank)
        {
            while (parents[rank] != rank)
                rank = parents[rank] = parents[parents[rank]];
            return rank;
        }
    }
}
