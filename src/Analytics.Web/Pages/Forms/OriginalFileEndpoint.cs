using Analytics.Warehouse.Queries.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>Hands out the file that a form was read from.</summary>
internal static class OriginalFileEndpoint
{
    /// <summary>Maps the download; the address is the one of <see cref="Addresses.OriginalFile"/>.</summary>
    /// <remarks>Always as an unnamed kind of attachment: a file from outside is never opened as a page of this server.</remarks>
    /// <param name="routes">The routes.</param>
    public static void MapOriginalFile(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/forms/{key:long}/original", static async (long key, OriginalFileQuery files, CancellationToken cancellationToken) =>
            await files.RunAsync(key, cancellationToken) is { } file
                ? Results.File(file.Content, "application/octet-stream", file.FileName)
                : Results.NotFound());
}
