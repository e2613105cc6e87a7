using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Web.Security;

/// <summary>Ends a sign-in.</summary>
internal static class SignOutEndpoint
{
    /// <summary>Path that the form of the page head posts to.</summary>
    public const string Path = "/account/sign-out";

    /// <summary>Maps the endpoint; a post without the form's token is refused, so that no other site can sign anybody out.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, static async (HttpContext context, IAntiforgery antiforgery, SignInManager<AnalyticsUser> signIn, AuditLog audit) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.BadRequest();

            var name = context.User.Identity?.Name;
            await signIn.SignOutAsync();
            await audit.AppendAsync(AuditKind.SignedOut, name, name ?? "", address: context.Connection.RemoteIpAddress?.ToString());
            return Results.LocalRedirect(SecuritySetup.SignInPath + "?signedOut=true");
        }).RequireAuthorization(Policies.SignedIn);
}
