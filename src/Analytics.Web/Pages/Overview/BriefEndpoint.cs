using Analytics.Reports.Brief;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Overview;

/// <summary>Hands out the printed brief.</summary>
internal static class BriefEndpoint
{
    /// <summary>Maps the download; the address is the one of <see cref="Addresses.Brief"/>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapBrief(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/brief.pdf", static async (string? year, BriefReport report, CancellationToken cancellationToken) =>
            Addresses.ParseYear(year) is { } fiscalYear
                ? Results.File(
                    await report.RenderAsync(fiscalYear, cancellationToken),
                    "application/pdf",
                    OverviewText.BriefFileName.With(fiscalYear))
                : Results.NotFound());
}
