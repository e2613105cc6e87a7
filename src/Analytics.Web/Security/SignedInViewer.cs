using System.Globalization;
using System.Security.Claims;
using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Queries.Scope;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Analytics.Web.Security;

/// <summary>Says for every request and every open page that whoever signed in reads, so that queries are narrowed to what that person may see.</summary>
/// <param name="viewer">The viewer of the open page.</param>
/// <param name="authentication">Who signed in to the open page, also after a change while it is open.</param>
internal sealed class SignedInViewer(Viewer viewer, AuthenticationStateProvider authentication) : CircuitHandler
{
    /// <summary>What a person may see.</summary>
    /// <param name="user">The person.</param>
    /// <returns>The departments of a person of the role 部门, everything for the other roles, nothing without a role.</returns>
    public static VisibleDepartments VisibleTo(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated is not true)
            return VisibleDepartments.None;
        if (user.IsInRole(Roles.Department))
            return VisibleDepartments.Only(user.FindAll(AccountClaims.Department).Select(claim => int.Parse(claim.Value, CultureInfo.InvariantCulture)));
        return Roles.All.Any(user.IsInRole) ? VisibleDepartments.All : VisibleDepartments.None;
    }

    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        viewer.IsPerson(async () => VisibleTo((await authentication.GetAuthenticationStateAsync()).User));
        return Task.CompletedTask;
    }
}
