namespace Analytics.Web.Pages.Forms;

/// <summary>Hands out pictures of the pages of a form's file.</summary>
internal static class PageImageEndpoint
{
    /// <summary>Maps the pictures; the address is the one of <see cref="Addresses.PageImage"/>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapPageImage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/forms/{key:long}/pages/{page:int}", static async (long key, int page, PageImages images, HttpResponse response, CancellationToken cancellationToken) =>
        {
            if (await images.FindAsync(key, page, cancellationToken) is not { } image)
                return Results.NotFound();

            // The file of a form never changes, but whoever signs out leaves nothing behind on a shared machine.
            response.Headers.CacheControl = "private, max-age=600";
            return Results.File(image.Path, image.ContentType);
        });
}
