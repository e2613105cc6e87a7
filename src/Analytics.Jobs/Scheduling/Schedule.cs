using Analytics.Jobs.Importing;
using Analytics.Jobs.Marts;
using Analytics.Jobs.Rejudging;
using Analytics.Jobs.Reporting;
using Analytics.Warehouse.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Analytics.Jobs.Scheduling;

/// <summary>Which job runs when; the schedule is kept in the warehouse's own database.</summary>
internal static class Schedule
{
    private const string SchedulerName = "analytics";
    private const string TimeZone = "Asia/Shanghai";
    private const int RetryCount = 5;
    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromMinutes(2);

    /// <summary>Adds the scheduler, its store and the jobs.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, IConfiguration configuration)
    {
        var jobs = configuration.GetSection(JobsOptions.SectionName).Get<JobsOptions>() ?? new JobsOptions();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = SchedulerName);
            quartz.UsePersistentStore(store => ConfigureStore(store, configuration));
            quartz.UseDefaultTimeZone(TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
            quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(RetryCount, FirstRetryDelay, 2, LongestRetryDelay));

            quartz.ScheduleJob<InboxJob>(
                trigger => trigger.WithIdentity(InboxJob.Name).WithCronSchedule(jobs.InboxSchedule, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
                job => job.WithIdentity(InboxJob.Name).WithDescription("收取收件夹中的文件"));
            quartz.ScheduleJob<RefreshMartsJob>(
                trigger => trigger.WithIdentity(RefreshMartsJob.Name).WithCronSchedule(jobs.RefreshSchedule, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                job => job.WithIdentity(RefreshMartsJob.Name).WithDescription("刷新数据集市"));
            quartz.ScheduleJob<RejudgeJob>(
                trigger => trigger.WithIdentity(RejudgeJob.Name).WithCronSchedule(jobs.RejudgeSchedule, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                job => job.WithIdentity(RejudgeJob.Name).WithDescription("按现行规则重新评判"));
            quartz.ScheduleJob<AnnualReportJob>(
                trigger => trigger.WithIdentity(AnnualReportJob.Name).WithCronSchedule(jobs.ReportSchedule, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
                job => job.WithIdentity(AnnualReportJob.Name).WithDescription("编制年度总结报告"));

            // Rule sets, thresholds and code change with a restart, so that is when forms may have to be judged anew.
            quartz.AddTrigger(trigger => trigger.WithIdentity(RejudgeJob.Name + "-at-start").ForJob(RejudgeJob.Name).StartNow());
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void ConfigureStore(IPersistentStoreBuilder store, IConfiguration configuration)
    {
        // An engine or a connection string that is missing or wrong is refused by the warehouse's own check, at start.
        var connectionString = configuration[WarehouseOptions.ConnectionStringKey] ?? string.Empty;
        if (new WarehouseOptions { Engine = configuration[WarehouseOptions.EngineKey] }.EngineKind == WarehouseEngineKind.SqlServer)
            store.UseSqlServer(connectionString);
        else
            store.UsePostgres(connectionString);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        store.UseExecutionHistory();
    }
}
