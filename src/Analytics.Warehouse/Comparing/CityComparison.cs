using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Projects;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Projects;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Comparing;

/// <summary>Lays all current forms side by side and keeps what that shows: findings, groups of reasons that say the same, and the projects of each year with those that they go on in.</summary>
/// <remarks>Run again over the same forms it changes nothing. Whoever calls it keeps a second one from running at the same time.</remarks>
internal sealed class CityComparison(
    WarehouseConnections connections, FormComparison comparison, ProjectContinuity continuity, TimeProvider time, ILogger<CityComparison> logger)
{
    /// <summary>Compares and writes; all of it or nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await using var connection = await connections.OpenAsync(cancellationToken);
        var city = await new ComparedCityReader(connections, connection).ReadAsync(cancellationToken);
        var grouping = Task.Run(() => GroupsOf(city), cancellationToken);
        var found = comparison.Compare(city.Forms);
        var groups = await grouping;
        var projects = await new ProjectYearReader(connections, connection).ReadAsync(city.Forms, cancellationToken);

        // Persons can decide while the forms are compared; only the writing keeps them waiting, and then knows what they said.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new StoredFindingDecisions(connections, transaction).LockAsync(cancellationToken);
        var changed = await new ComparedFindings(connections, transaction).ReplaceAsync(found, city.Origins, cancellationToken);
        await new StoredReasonGroups(connections, transaction).ReplaceAsync(groups, cancellationToken);
        await LinkProjectsAsync(projects, new StoredProjects(connections, transaction), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        logger.LogInformation(
            "已比对 {Forms} 张表，发现 {Findings} 个问题，{Changed} 张表有变化，用时 {Elapsed}",
            city.Forms.Count,
            found.Count,
            changed,
            time.GetElapsedTime(started));
    }

    private async Task LinkProjectsAsync(
        IReadOnlyList<(int DepartmentKey, ProjectYear Project)> projects, StoredProjects stored, CancellationToken cancellationToken)
    {
        await stored.LockAsync(cancellationToken);
        var links = LinkedProjects.Match(continuity, projects, await stored.DecisionsAsync(cancellationToken));
        var rows = projects.Select(entry => new StoredProject(
            entry.Project.Key, entry.Project.FiscalYear, entry.DepartmentKey, entry.Project.Name, entry.Project.Unit, entry.Project.Number, entry.Project.Key, entry.Project.Key));
        await stored.ReplaceAsync(LinkedProjects.Follow([.. rows], links), links, cancellationToken);
    }

    private static Dictionary<string, ReasonGroup> GroupsOf(ComparedCity city)
    {
        var groups = new Dictionary<string, ReasonGroup>(StringComparer.Ordinal);
        foreach (var (hash, group) in city.ReasonHashes.Zip(ReasonGroups.Of(city.Reasons)))
        {
            if (group is not null)
                groups.TryAdd(hash, group);
        }

        return groups;
    }
}
