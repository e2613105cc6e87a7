using System.Net.Mime;
using Analytics.Warehouse.Register;
using Microsoft.Net.Http.Headers;

namespace Analytics.Web.Security;

/// <summary>Writes down every document and every table that leaves the product, before the first byte does.</summary>
/// <remarks>It goes by the answer, not by the address, so that no download can be forgotten; what cannot be written down is not handed out.</remarks>
internal static class ExportAudit
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly object RowCountKey = new();

    /// <summary>Says how many rows an answer hands out, for the audit.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rowCount">Rows of the table.</param>
    public static void SetExportedRowCount(this HttpContext context, int rowCount) => context.Items[RowCountKey] = rowCount;

    /// <summary>Stands behind the authentication.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseExportAudit(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(() => RecordAsync(context));
        return next(context);
    });

    private static async Task RecordAsync(HttpContext context)
    {
        var response = context.Response;
        var contentType = response.ContentType?.Split(';')[0];
        var isPrinted = contentType is MediaTypeNames.Application.Pdf or WordType;
        var disposition = ContentDispositionHeaderValue.TryParse(response.Headers.ContentDisposition.ToString(), out var parsed) ? parsed : null;
        if (response.StatusCode is not StatusCodes.Status200OK || (disposition is null && !isPrinted))
            return;

        var name = (disposition?.FileNameStar.Value ?? disposition?.FileName.Value)?.Trim('"');
        await context.RequestServices.GetRequiredService<AuditLog>().AppendAsync(
            isPrinted ? AuditKind.Printed : AuditKind.Exported,
            context.User.Identity?.Name,
            string.IsNullOrEmpty(name) ? context.Request.Path : name,
            Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString.ToString()),
            context.Items[RowCountKey] as int?,
            context.Connection.RemoteIpAddress?.ToString(),
            context.RequestAborted);
    }
}
