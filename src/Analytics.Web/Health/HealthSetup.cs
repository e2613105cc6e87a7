using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Analytics.Web.Health;

/// <summary>Tells a monitor whether the application can work.</summary>
internal static class HealthSetup
{
    private const string Path = "/health";

    /// <summary>Adds the checks.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<WarehouseHealthCheck>("warehouse");
        return services;
    }

    /// <summary>Maps <c>/health</c>: 200 where the database answers, 503 where it does not; no sign-in, no details.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapHealthChecks(Path, new HealthCheckOptions { AllowCachingResponses = false }).AllowAnonymous();
}
