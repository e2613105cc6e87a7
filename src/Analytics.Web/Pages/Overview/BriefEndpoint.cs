using Analytics.Reports;
using Analytics.Reports.Brief;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;

namespace Analytics.Web.Pages.Overview;

/// <summary>Hands out the printed brief.</summary>
internal static class BriefEndpoint
{
    /// <summary>Maps the download; the address is the one of <see cref="Addresses.Brief"/>.</summary>
    /// <remarks>A year without forms leads to its overview, which says so and names the years at hand.</remarks>
    /// <param name="routes">The routes.</param>
    public static void MapBrief(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/brief.pdf", static async (string? year, BriefReport report, CancellationToken cancellationToken) =>
        {
            if (Addresses.ParseYear(year) is not { } fiscalYear)
                return Results.NotFound();

            try
            {
                var pdf = await report.RenderAsync(fiscalYear, ReportFormat.Pdf, cancellationToken);
                return Results.File(pdf, "application/pdf", OverviewText.BriefFileName.With(fiscalYear));
            }
            catch (NothingToReportException)
            {
                return Results.LocalRedirect(Addresses.Overview(fiscalYear));
            }
        }).RequireAuthorization(Policies.ReadCity);
}
