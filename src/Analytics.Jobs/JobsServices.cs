using Analytics.Jobs.Importing;
using Analytics.Jobs.Marts;
using Analytics.Jobs.Reviewing;
using Analytics.Jobs.Runs;
using Analytics.Jobs.Scheduling;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Projects;
using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Reviews;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Analytics.Jobs;

/// <summary>Registers the jobs and the one way in that they share with pages and command line.</summary>
public static class JobsServices
{
    /// <summary>Adds the file import, the jobs and their schedule; the schedule runs only in a host that starts its hosted services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Section <c>Jobs</c>, and the warehouse that the schedule is kept in.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JobsOptions>().Bind(configuration.GetSection(JobsOptions.SectionName)).ValidateOnStart();
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<JobsOptions>, JobsOptionsValidator>();
        services.AddSingleton(HomeFolder.Find(configuration, AppContext.BaseDirectory));
        services.AddSingleton<FileImport>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<RecordedRun>();
        services.AddSingleton<TakenDecisions>();
        services.AddHostedService<InterruptedRuns>();
        services.AddSingleton(provider => new JobBoard(
            provider.GetRequiredService<ISchedulerFactory>(), provider.GetRequiredService<AuditLog>()));
        services.AddSingleton(provider => new UploadImport(
            provider.GetRequiredService<FileImport>(), provider.GetRequiredService<AuditLog>(), provider.GetRequiredService<ISchedulerFactory>()));
        services.AddSingleton(provider => new FormReviewing(
            provider.GetRequiredService<FormReviews>(), provider.GetRequiredService<TakenDecisions>()));
        services.AddSingleton(provider => new FindingDeciding(
            provider.GetRequiredService<FindingDecisions>(), provider.GetRequiredService<TakenDecisions>()));
        services.AddSingleton(provider => new ReasonDeciding(
            provider.GetRequiredService<ReasonDecisions>(), provider.GetRequiredService<TakenDecisions>()));
        services.AddSingleton(provider => new ProjectLinkDeciding(
            provider.GetRequiredService<ProjectLinkDecisions>(), provider.GetRequiredService<AuditLog>()));
        return services.AddSchedule(configuration);
    }
}
