using Analytics.Domain.Checks;
using Analytics.Warehouse.Backups;
using Analytics.Warehouse.Comparing;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Projects;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Audit;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Queries.Years;
using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Rejudging;
using Analytics.Warehouse.Reviews;
using Analytics.Warehouse.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Analytics.Warehouse;

/// <summary>Registers the warehouse.</summary>
public static class WarehouseServices
{
    /// <summary>Adds connections, schema, register, loading, reviews, rejudging, marts and queries.</summary>
    /// <remarks>
    /// Loading, reviews and the refresh of the marts need the <see cref="FormJudge"/> and the
    /// <see cref="Domain.Checks.Comparison.FormComparison"/> and the <see cref="Domain.Projects.ProjectContinuity"/> that the settings describe; Ingestion registers them.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Settings with the section <c>Warehouse</c> and the connection string <c>Warehouse</c>; checked at start.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddWarehouse(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<WarehouseOptions>, WarehouseOptionsValidator>();
        services.AddOptions<WarehouseOptions>()
            .Bind(configuration.GetSection(WarehouseOptions.Section))
            .Configure(options => options.ConnectionString = configuration.GetConnectionString("Warehouse"))
            .ValidateOnStart();
        services.AddSingleton(provider => new WarehouseConnections(provider.GetRequiredService<IOptions<WarehouseOptions>>().Value));

        services.AddSingleton<FactRenewal>();
        services.AddSingleton<CityComparison>();
        services.AddSingleton(provider => new MartRefresher(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<FactRenewal>(),
            provider.GetRequiredService<CityComparison>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MartRefresher>>()));
        services.AddSingleton<DimensionSeeder>();
        services.AddSingleton(provider => new SchemaMigrator(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<DimensionSeeder>(),
            provider.GetRequiredService<MartRefresher>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SchemaMigrator>>()));
        services.AddSingleton(provider => new WarehouseBackup(
            provider.GetRequiredService<WarehouseConnections>(), provider.GetRequiredService<SchemaMigrator>()));
        services.AddSingleton(provider => new FormLoader(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<FormJudge>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FormLoader>>()));
        services.AddSingleton(provider => new FormReviews(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<FormJudge>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FormReviews>>()));

        services.AddSingleton(provider => new FindingDecisions(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FindingDecisions>>()));
        services.AddSingleton<DepartmentMarts>();
        services.AddSingleton(provider => new ProjectLinkDecisions(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<DepartmentMarts>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ProjectLinkDecisions>>()));
        services.AddSingleton(provider => new Rejudger(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<FormJudge>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Rejudger>>()));

        services.AddSingleton(provider => new ReasonDecisions(
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<FormJudge>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ReasonDecisions>>()));

        // The factory also registers the context itself, scoped, as Identity's stores want it.
        services.AddDbContextFactory<RegisterContext>((provider, options) =>
            provider.GetRequiredService<WarehouseConnections>().Engine.Configure(options));
        services.AddSingleton(provider => new ImportRuns(
            provider.GetRequiredService<IDbContextFactory<RegisterContext>>(),
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new JobRuns(
            provider.GetRequiredService<IDbContextFactory<RegisterContext>>(),
            provider.GetRequiredService<WarehouseConnections>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AuditLog>();
        return services.AddQueries();
    }

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddScoped<Viewer>()
        .AddScoped(provider => new WarehouseReader(
            provider.GetRequiredService<WarehouseConnections>(), provider.GetRequiredService<Viewer>()))
        .AddScoped<AccountsQuery>()
        .AddScoped<AuditEntriesQuery>()
        .AddScoped<DepartmentNamesQuery>()
        .AddScoped<DepartmentFormsQuery>()
        .AddScoped<DepartmentListQuery>()
        .AddScoped<DepartmentRankingQuery>()
        .AddScoped<DepartmentSpreadsQuery>()
        .AddScoped<DepartmentMediansQuery>()
        .AddScoped<DepartmentYearsQuery>()
        .AddScoped<RankShiftsQuery>()
        .AddScoped<LowExecutionQuery>()
        .AddScoped<JobRunsQuery>()
        .AddScoped<ImportRunsQuery>()
        .AddScoped<ExecutionBandsQuery>()
        .AddScoped<ExecutionLevelsQuery>()
        .AddScoped<ExecutionScoreCellsQuery>()
        .AddScoped<FiscalYearsQuery>()
        .AddScoped<FilingGapsQuery>()
        .AddScoped<ReviewQueueQuery>()
        .AddScoped<YearSummaryQuery>()
        .AddScoped<YearChangeQuery>()
        .AddScoped<MartAgeQuery>()
        .AddScoped<FindingsByRuleQuery>()
        .AddScoped<RuleDepartmentsQuery>()
        .AddScoped<FindingsQuery>()
        .AddScoped<FindingStatesQuery>()
        .AddScoped<FindingDecisionsQuery>()
        .AddScoped<FormFileQuery>()
        .AddScoped<FormListQuery>()
        .AddScoped<FormQuery>()
        .AddScoped<YearFormsQuery>()
        .AddScoped<IndicatorKindsQuery>()
        .AddScoped<IndicatorOutcomesQuery>()
        .AddScoped<SourceTextQuery>()
        .AddScoped<OriginalFileQuery>()
        .AddScoped<ReasonGroupsQuery>()
        .AddScoped<ShortfallCategoriesQuery>()
        .AddScoped<RepeatedReasonsQuery>()
        .AddScoped<ShortfallYearsQuery>()
        .AddScoped<ShortfallsQuery>()
        .AddScoped<FormReasonsQuery>()
        .AddScoped<RatingCountsQuery>()
        .AddScoped<DepartmentScoreSpreadsQuery>()
        .AddScoped<IndicatorKindSpreadsQuery>()
        .AddScoped<ScoreBandsQuery>()
        .AddScoped<ScoreChangesQuery>()
        .AddScoped<ScoreRulesQuery>()
        .AddScoped<ScoreMovesQuery>()
        .AddScoped<ScoreMoveFormsQuery>()
        .AddScoped<PairStandingsQuery>()
        .AddScoped<DepartmentPairsQuery>()
        .AddScoped<ProjectPairsQuery>()
        .AddScoped<ShortfallPairsQuery>()
        .AddScoped<ProjectYearsQuery>()
        .AddScoped<ProjectFormsQuery>()
        .AddScoped<ProjectLinksQuery>()
        .AddScoped<LinkProposalsQuery>()
        .AddScoped<LinkHistoryQuery>()
        .AddScoped<LinkCandidatesQuery>();
}
