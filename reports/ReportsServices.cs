using Analytics.Reports.Annual;
using Analytics.Reports.Brief;
using Analytics.Reports.Department;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Analytics.Reports;

/// <summary>Registers the printed documents.</summary>
public static class ReportsServices
{
    /// <summary>Adds the reports and the printer they share; the warehouse's queries must be registered too.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The configuration with the section <c>Reports</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.AddOptions<ReportsOptions>().Bind(configuration.GetSection(ReportsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReportsOptions>, ReportsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<HtmlDocumentRenderer>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<DocumentPrinter>();
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<BriefPrinter>();
        services.AddScoped(provider => new BriefReport(
            provider.GetRequiredService<YearSummaryQuery>(),
            provider.GetRequiredService<RatingCountsQuery>(),
            provider.GetRequiredService<DepartmentRankingQuery>(),
            provider.GetRequiredService<LowExecutionQuery>(),
            provider.GetRequiredService<FindingsByRuleQuery>(),
            provider.GetRequiredService<BriefPrinter>(),
            provider.GetRequiredService<DocumentWriter>(),
            provider.GetRequiredService<IOptions<ReportsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<YearsComparisonReader>();
        services.AddScoped(provider => new AnnualReport(
            provider.GetRequiredService<YearSummaryQuery>(),
            provider.GetRequiredService<RatingCountsQuery>(),
            provider.GetRequiredService<DepartmentRankingQuery>(),
            provider.GetRequiredService<YearFormsQuery>(),
            provider.GetRequiredService<FilingGapsQuery>(),
            provider.GetRequiredService<FindingsByRuleQuery>(),
            provider.GetRequiredService<RuleDepartmentsQuery>(),
            provider.GetRequiredService<IndicatorKindsQuery>(),
            provider.GetRequiredService<IndicatorOutcomesQuery>(),
            provider.GetRequiredService<ShortfallCategoriesQuery>(),
            provider.GetRequiredService<RepeatedReasonsQuery>(),
            provider.GetRequiredService<YearsComparisonReader>(),
            provider.GetRequiredService<DocumentWriter>(),
            provider.GetRequiredService<IOptions<ReportsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new DepartmentReport(
            provider.GetRequiredService<DepartmentRankingQuery>(),
            provider.GetRequiredService<DepartmentMediansQuery>(),
            provider.GetRequiredService<DepartmentFormsQuery>(),
            provider.GetRequiredService<ScoreMovesQuery>(),
            provider.GetRequiredService<IndicatorKindsQuery>(),
            provider.GetRequiredService<IndicatorOutcomesQuery>(),
            provider.GetRequiredService<ShortfallCategoriesQuery>(),
            provider.GetRequiredService<FindingsQuery>(),
            provider.GetRequiredService<MartAgeQuery>(),
            provider.GetRequiredService<DocumentWriter>(),
            provider.GetRequiredService<IOptions<ReportsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
