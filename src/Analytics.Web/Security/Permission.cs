using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace Analytics.Web.Security;

/// <summary>Asks, at the moment somebody acts on an open page, whether that person may.</summary>
/// <remarks>A page hides what a person may not do; what is hidden is refused here all the same.</remarks>
/// <param name="authorization">The policies.</param>
/// <param name="authentication">Who has signed in to the open page.</param>
internal sealed class Permission(IAuthorizationService authorization, AuthenticationStateProvider authentication)
{
    /// <summary>The person who acts.</summary>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <returns>The sign-in name; null where the person may not, or has been signed out.</returns>
    public async Task<string?> NameOfWhoMayAsync(string policy)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return user.Identity?.Name is { } name && (await authorization.AuthorizeAsync(user, policy)).Succeeded ? name : null;
    }

    /// <summary>Whether the person may, for what a page shows.</summary>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <returns>True where the person may.</returns>
    public async Task<bool> IsGivenAsync(string policy) => await NameOfWhoMayAsync(policy) is not null;
}
