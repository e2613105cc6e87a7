using Analytics.Warehouse.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Analytics.Web.Security;

/// <summary>Lets a person whose password somebody else drew do nothing but choose a new one.</summary>
internal static class InitialPasswordGate
{
    /// <summary>Path of the page where a password is changed.</summary>
    public const string PasswordPath = "/account/password";

    /// <summary>Stands between authentication and authorization.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseInitialPasswordGate(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (!context.User.HasClaim(claim => claim.Type == AccountClaims.InitialPassword)
            || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || context.Request.Path.StartsWithSegments("/account"))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect(PasswordPath);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
