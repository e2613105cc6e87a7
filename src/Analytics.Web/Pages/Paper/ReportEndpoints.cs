using Analytics.Reports;
using Analytics.Reports.Annual;
using Analytics.Reports.Brief;
using Analytics.Reports.Department;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;

namespace Analytics.Web.Pages.Paper;

/// <summary>Hands out the reports: printed, as text and in sheets.</summary>
internal static class ReportEndpoints
{
    /// <summary>Maps the downloads; the addresses are those of <see cref="Addresses"/>.</summary>
    /// <remarks>A year without forms leads to its overview, which says so and names the years at hand.</remarks>
    /// <param name="routes">The routes.</param>
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var ending = ReportFormats.EndingOf(format);
            routes.MapGet($"/reports/brief{ending}", (string? year, BriefReport report, CancellationToken cancellationToken) =>
                CityAsync(year, format, PaperText.BriefFile, fiscalYear => report.RenderAsync(fiscalYear, format, cancellationToken))).RequireAuthorization(Policies.ReadCity);
            routes.MapGet($"/reports/annual{ending}", (string? year, AnnualReport report, CancellationToken cancellationToken) =>
                CityAsync(year, format, PaperText.AnnualFile, fiscalYear => report.RenderAsync(fiscalYear, format, cancellationToken))).RequireAuthorization(Policies.ReadCity);
            routes.MapGet($"/reports/department{ending}", (string? year, string? department, DepartmentReport report, CancellationToken cancellationToken) =>
                DepartmentAsync(year, department, format, report, cancellationToken));
        }
    }

    private static async Task<IResult> CityAsync(string? year, ReportFormat format, string fileName, Func<int, Task<byte[]>> renderAsync)
    {
        if (Addresses.ParseYear(year) is not { } fiscalYear)
            return Results.NotFound();

        try
        {
            return File(await renderAsync(fiscalYear), format, fileName.With(fiscalYear));
        }
        catch (NothingToReportException)
        {
            return Results.LocalRedirect(Addresses.Overview(fiscalYear));
        }
    }

    private static async Task<IResult> DepartmentAsync(string? year, string? department, ReportFormat format, DepartmentReport report, CancellationToken cancellationToken)
    {
        if (Addresses.ParseYear(year) is not { } fiscalYear || Addresses.ParseNumber(department) is not { } key)
            return Results.NotFound();

        try
        {
            return File(await report.RenderAsync(fiscalYear, key, format, cancellationToken), format, PaperText.DepartmentFile.With(fiscalYear, key));
        }
        catch (NothingToReportException)
        {
            return Results.NotFound();
        }
    }

    private static IResult File(byte[] content, ReportFormat format, string name) =>
        Results.File(content, ReportFormats.ContentTypeOf(format), name + ReportFormats.EndingOf(format));
}
