using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Domain.Projects;
using Analytics.Domain.Scoring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Analytics.Ingestion;

/// <summary>Registers what this project offers.</summary>
public static class IngestionServices
{
    /// <summary>Adds <see cref="FormImporter"/>, the judges <see cref="FormJudge"/> and <see cref="FormComparison"/>, and <see cref="ProjectContinuity"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings; the sections <c>Ingestion</c>, <c>Scoring</c>, <c>Checks</c> and <c>Continuity</c> are read.</param>
    /// <returns>The services.</returns>
    /// <exception cref="OptionsValidationException">A setting is beyond its limits; the message names all of them.</exception>
    public static IServiceCollection AddIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(IngestionOptions.SectionName).Get<IngestionOptions>() ?? new();
        var thresholds = configuration.GetSection(RuleThresholds.SectionName).Get<RuleThresholds>() ?? new();
        var continuity = configuration.GetSection(ContinuityThresholds.SectionName).Get<ContinuityThresholds>() ?? new();
        var (ruleSets, ruleSetProblems) = (configuration.GetSection(ScoringOptions.SectionName).Get<ScoringOptions>() ?? new()).Read();
        List<string> problems = [.. options.Validate(), .. thresholds.Validate(), .. continuity.Validate(), .. ruleSetProblems];
        if (problems.Count > 0)
            throw new OptionsValidationException(IngestionOptions.SectionName, typeof(IngestionOptions), problems);
        services.AddSingleton(options);
        services.TryAddSingleton(new FormJudge(ruleSets!, thresholds));
        services.TryAddSingleton(new FormComparison(thresholds));
        services.TryAddSingleton(new ProjectContinuity(continuity));
        return services.AddSingleton<FormImporter>();
    }
}
