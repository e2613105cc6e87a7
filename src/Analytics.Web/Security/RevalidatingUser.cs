using System.Security.Claims;
using Analytics.Warehouse.Register;
using Analytics.Web.Components.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Security;

/// <summary>Looks every minute whether the user of an open page may still be there; a changed role or password ends older pages.</summary>
internal sealed class RevalidatingUser(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => SecuritySetup.RevalidateAfter;

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>();
            var user = await users.GetUserAsync(authenticationState.User);
            if (user is null)
                return false;

            var stampAtSignIn = authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
            return stampAtSignIn == await users.GetSecurityStampAsync(user);
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            // A database that is away says nothing about the person, and there is nothing to read meanwhile; the page keeps its last figures.
            return true;
        }
    }
}
