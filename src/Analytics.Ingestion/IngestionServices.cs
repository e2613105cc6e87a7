using Analytics.Domain.Checks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Analytics.Ingestion;

/// <summary>Registers what this project offers.</summary>
public static class IngestionServices
{
    /// <summary>Adds <see cref="FormImporter"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings; the section <c>Ingestion</c> is read.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">A setting is beyond its limits; the message names all of them.</exception>
    public static IServiceCollection AddIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(IngestionOptions.SectionName).Get<IngestionOptions>() ?? new();
        if (options.Validate() is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
        services.AddSingleton(options);
        services.TryAddSingleton(_ => FormJudge.CreateDefault());
        return services.AddSingleton<FormImporter>();
    }
}
