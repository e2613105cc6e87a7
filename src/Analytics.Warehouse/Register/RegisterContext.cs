using Analytics.Warehouse.Loading;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Analytics.Warehouse.Register;

/// <summary>Users, imports, jobs and the audit; maps to the tables that the scripts of <c>sql/</c> make, and makes none.</summary>
public sealed class RegisterContext(DbContextOptions<RegisterContext> options) : IdentityDbContext<AnalyticsUser>(options)
{
    private const string Schema = "register";

    /// <summary>Imports.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>Runs of jobs.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>What runs of jobs said on their way.</summary>
    public DbSet<JobRunLine> JobRunLines => Set<JobRunLine>();

    /// <summary>The audit.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<AnalyticsUser>().ToTable("app_user");
        builder.Entity<IdentityRole>().ToTable("app_role");
        builder.Entity<IdentityUserRole<string>>().ToTable("app_user_role");
        builder.Entity<IdentityUserClaim<string>>().ToTable("app_user_claim");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("app_role_claim");
        builder.Entity<IdentityUserLogin<string>>().ToTable("app_user_login");
        builder.Entity<IdentityUserToken<string>>().ToTable("app_user_token");
        builder.Entity<ImportRun>(run =>
        {
            run.ToTable("import_run");
            run.Property(entity => entity.Source).HasConversion(CodeOf<ImportSource>()).HasMaxLength(20).IsUnicode(false);
        });
        builder.Entity<JobRun>(run =>
        {
            run.ToTable("job_run");
            run.Property(entity => entity.State).HasConversion(CodeOf<JobState>()).HasMaxLength(20).IsUnicode(false);
        });
        builder.Entity<JobRunLine>(line =>
        {
            line.ToTable("job_run_line");
            line.HasKey(entity => new { entity.JobRunId, entity.LineNumber });
        });
        builder.Entity<AuditEntry>(entry =>
        {
            // Told so that keys are not read by an output clause, which SQL Server refuses on a table with a trigger.
            entry.ToTable("audit_entry", table => table.HasTrigger("audit_entry_only_grows"));
            entry.Property(entity => entity.Kind).HasConversion(CodeOf<AuditKind>()).HasMaxLength(40).IsUnicode(false);
        });

        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(Codes.SnakeCase(property.Name));
    }

    private static ValueConverter<TWord, string> CodeOf<TWord>()
        where TWord : struct, Enum =>
        new(word => Codes.Of(word), code => Codes.Read<TWord>(code));
}
