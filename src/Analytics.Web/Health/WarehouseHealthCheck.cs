using System.Data.Common;
using Analytics.Warehouse.Queries.Filing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Web.Health;

/// <summary>Asks the warehouse the smallest question that a page asks; an answer means that pages work.</summary>
internal sealed class WarehouseHealthCheck(FiscalYearsQuery fiscalYears) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await fiscalYears.RunAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Unhealthy("The warehouse does not answer.", exception);
        }
    }
}
