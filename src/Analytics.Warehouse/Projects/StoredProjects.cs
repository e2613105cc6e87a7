using System.Data.Common;
using Analytics.Domain.Projects;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Projects;

/// <summary>The tables of the projects of each year, of the links between them, and of what persons decided about those, within a transaction.</summary>
internal sealed class StoredProjects(WarehouseConnections connections, DbTransaction transaction)
{
    private const string LockName = "analytics.project-links";
    private const string ProjectTable = "warehouse.project_year";
    private const string LinkTable = "warehouse.project_link";
    private const string ChosenReason = "系统没有提出这一对应，由人指定；依据见说明。";
    private const int RowsAtOnce = 20_000;

    private const string DecisionColumns =
        "select project_link_decision_id, from_hash, to_hash, revision, state, kind, score, reason from register.project_link_decision";

    private static readonly CopyColumn<StoredProject>[] ProjectColumns =
    [
        new("project_hash", CopyType.Text, project => project.ProjectHash),
        new("fiscal_year", CopyType.Int, project => project.FiscalYear),
        new("department_key", CopyType.Int, project => project.DepartmentKey),
        new("project_name", CopyType.Text, project => project.ProjectName),
        new("unit_name", CopyType.Text, project => project.UnitName),
        new("project_number", CopyType.Text, project => project.ProjectNumber),
        new("lineage_hash", CopyType.Text, project => project.LineageHash),
        new("possible_hash", CopyType.Text, project => project.PossibleHash),
    ];

    private static readonly CopyColumn<StoredProjectLink>[] LinkColumns =
    [
        new("from_hash", CopyType.Text, link => link.FromHash),
        new("to_hash", CopyType.Text, link => link.ToHash),
        new("department_key", CopyType.Int, link => link.DepartmentKey),
        new("kind", CopyType.Text, link => link.Kind),
        new("is_certain", CopyType.Flag, link => link.IsCertain),
        new("score", CopyType.Decimal, link => link.Score),
        new("reason", CopyType.Text, link => DatabaseText.Clean(link.Reason)),
        new("state", CopyType.Text, link => link.State),
        new("project_link_decision_id", CopyType.Long, link => link.ProjectLinkDecisionId),
    ];

    /// <summary>Keeps decisions and the matching of projects out of each other's way until the transaction ends.</summary>
    public Task LockAsync(CancellationToken cancellationToken) => connections.Engine.LockAsync(transaction, LockName, cancellationToken);

    /// <summary>The last decision about each link; as many as persons have made, far fewer than there are links.</summary>
    public async Task<IReadOnlyDictionary<(string FromHash, string ToHash), DecidedLink>> DecisionsAsync(CancellationToken cancellationToken) =>
        LastOf(await QueryAsync<DecidedLink>(DecisionColumns, null, cancellationToken));

    /// <summary>The last decision about a link; null where there is none.</summary>
    public async Task<DecidedLink?> DecisionAsync(string fromHash, string toHash, CancellationToken cancellationToken) =>
        LastOf(await QueryAsync<DecidedLink>(
            DecisionColumns + " where from_hash = @FromHash and to_hash = @ToHash", new { FromHash = fromHash, ToHash = toHash }, cancellationToken)).Values.SingleOrDefault();

    /// <summary>A link; null where there is none between these projects any more.</summary>
    public async Task<StoredProjectLink?> LinkAsync(string fromHash, string toHash, CancellationToken cancellationToken) =>
        (await LinksAsync("from_hash = @FromHash and to_hash = @ToHash", new { FromHash = fromHash, ToHash = toHash }, cancellationToken)).SingleOrDefault();

    /// <summary>Puts a link of a person's own between two projects of a department in two years; it stays only where the person's decision follows.</summary>
    /// <returns>The link; null where there are no such projects, the earlier one first.</returns>
    public async Task<StoredProjectLink?> ChooseAsync(string fromHash, string toHash, CancellationToken cancellationToken)
    {
        const string insert =
            """
            insert into warehouse.project_link (from_hash, to_hash, department_key, kind, is_certain, score, reason, state)
            select earlier.project_hash, later.project_hash, earlier.department_key, @Kind, @IsCertain, 0, @Reason, @State
            from warehouse.project_year earlier
            join warehouse.project_year later on later.department_key = earlier.department_key and later.fiscal_year > earlier.fiscal_year
            where earlier.project_hash = @FromHash and later.project_hash = @ToHash
            """;
        await ExecuteAsync(
            insert,
            new
            {
                Kind = Codes.Of(ProjectLinkKind.Chosen),
                IsCertain = false,
                Reason = ChosenReason,
                State = Codes.Of(ProjectLinkState.Proposed),
                FromHash = fromHash,
                ToHash = toHash,
            },
            cancellationToken);
        return await LinkAsync(fromHash, toHash, cancellationToken);
    }

    /// <summary>Puts projects and links in place of all that lie there.</summary>
    public async Task ReplaceAsync(IReadOnlyList<StoredProject> projects, IReadOnlyList<StoredProjectLink> links, CancellationToken cancellationToken)
    {
        await ExecuteAsync($"delete from {LinkTable}", null, cancellationToken);
        await ExecuteAsync($"delete from {ProjectTable}", null, cancellationToken);
        foreach (var chunk in projects.Chunk(RowsAtOnce))
            await connections.Engine.CopyAsync(transaction, ProjectTable, ProjectColumns, chunk, cancellationToken);
        foreach (var chunk in links.Chunk(RowsAtOnce))
            await connections.Engine.CopyAsync(transaction, LinkTable, LinkColumns, chunk, cancellationToken);
    }

    /// <summary>Adds a decision, lets its link follow it, and the projects of the department the link.</summary>
    public async Task AddAsync(StoredProjectLink link, ProjectLinkDecisionRequest request, DateTime now, CancellationToken cancellationToken)
    {
        const string insert =
            """
            insert into register.project_link_decision (
                from_hash, to_hash, revision, state, kind, score, reason, department_name, from_year, from_name, to_year, to_name,
                decided_by, decided_at, note)
            select
                @FromHash, @ToHash, @Revision, @State, @Kind, @Score, @Reason, department.name, earlier.fiscal_year, earlier.project_name,
                later.fiscal_year, later.project_name, @DecidedBy, @DecidedAt, @Note
            from warehouse.project_year earlier
            join warehouse.project_year later on later.project_hash = @ToHash
            join warehouse.dim_department department on department.department_key = earlier.department_key
            where earlier.project_hash = @FromHash
            """;
        const string follow =
            """
            update warehouse.project_link
            set state = @State, project_link_decision_id = @DecisionId
            where from_hash = @FromHash and to_hash = @ToHash
            """;
        const string remove = "delete from warehouse.project_link where from_hash = @FromHash and to_hash = @ToHash";
        await ExecuteAsync(
            insert,
            new
            {
                link.FromHash,
                link.ToHash,
                Revision = request.SeenRevision + 1,
                State = request.State is { } state ? Codes.Of(state) : DecidedLink.Withdrawn,
                link.Kind,
                link.Score,
                link.Reason,
                request.DecidedBy,
                DecidedAt = now,
                Note = DatabaseText.Clean(request.Note),
            },
            cancellationToken);
        var (newState, decisionId) = DecidedLink.StateOf(await DecisionAsync(link.FromHash, link.ToHash, cancellationToken), link.IsCertain);

        // Nothing but the person's word holds a link of a person's own; without it there is nothing left to decide.
        var isLeft = Codes.Read<ProjectLinkKind>(link.Kind) != ProjectLinkKind.Chosen || Codes.Read<ProjectLinkState>(newState).Holds();
        await ExecuteAsync(isLeft ? follow : remove, new { State = newState, DecisionId = decisionId, link.FromHash, link.ToHash }, cancellationToken);
        await FollowLinksAsync(link.DepartmentKey, cancellationToken);
    }

    private async Task FollowLinksAsync(int departmentKey, CancellationToken cancellationToken)
    {
        const string find =
            """
            select project_hash, fiscal_year, department_key, project_name, unit_name, project_number, lineage_hash, possible_hash
            from warehouse.project_year
            where department_key = @DepartmentKey
            """;
        const string update =
            "update warehouse.project_year set lineage_hash = @LineageHash, possible_hash = @PossibleHash where project_hash = @ProjectHash";
        var stored = (await QueryAsync<StoredProject>(find, new { DepartmentKey = departmentKey }, cancellationToken)).AsList();
        var links = await LinksAsync("department_key = @DepartmentKey", new { DepartmentKey = departmentKey }, cancellationToken);
        foreach (var (before, after) in stored.Zip(LinkedProjects.Follow(stored, links)))
        {
            if (before != after)
                await ExecuteAsync(update, after, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<StoredProjectLink>> LinksAsync(string condition, object parameters, CancellationToken cancellationToken) =>
        (await QueryAsync<StoredProjectLink>(
            $"select from_hash, to_hash, department_key, kind, is_certain, score, reason, state, project_link_decision_id from {LinkTable} where {condition}",
            parameters,
            cancellationToken)).AsList();

    private Task<IEnumerable<TRow>> QueryAsync<TRow>(string sql, object? parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryAsync<TRow>(connections.Work(sql, parameters, transaction, cancellationToken));

    private Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(sql, parameters, transaction, cancellationToken));

    private static Dictionary<(string FromHash, string ToHash), DecidedLink> LastOf(IEnumerable<DecidedLink> decisions) => decisions
        .GroupBy(decision => (decision.FromHash, decision.ToHash))
        .ToDictionary(link => link.Key, link => link.MaxBy(decision => decision.Revision)!);
}
