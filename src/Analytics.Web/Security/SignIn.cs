using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Web.Security;

/// <summary>Checks a name and a password, and tells whoever tries nothing about which names exist.</summary>
internal sealed class SignIn(
    SignInManager<AnalyticsUser> signIn, UserManager<AnalyticsUser> users, AuditLog audit, IHttpContextAccessor request)
{
    private static readonly AnalyticsUser Nobody = new();
    private static readonly Lazy<string> NobodysPasswordHash =
        new(() => new PasswordHasher<AnalyticsUser>().HashPassword(Nobody, PasswordDrawing.Draw()));

    /// <summary>Signs in where the password is right and the name is not locked.</summary>
    /// <param name="userName">Name as typed.</param>
    /// <param name="password">Password as typed.</param>
    /// <returns>True where the cookie was set; false without a reason otherwise.</returns>
    public async Task<bool> TryAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName.Trim());
        if (user is null)
        {
            // An unknown name has to take as long as a wrong password, or the time would tell them apart.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPasswordHash.Value, password);

            // What was typed is not kept: it may be a password in the wrong box.
            await RecordAsync(AuditKind.SignInFailed, null, "用户名不存在");
            return false;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        await RecordAsync(
            result.Succeeded ? AuditKind.SignedIn : result.IsLockedOut ? AuditKind.SignInLocked : AuditKind.SignInFailed, user.UserName, user.UserName!);
        return result.Succeeded;
    }

    private Task RecordAsync(AuditKind kind, string? userName, string subject) =>
        audit.AppendAsync(kind, userName, subject, address: request.HttpContext?.Connection.RemoteIpAddress?.ToString());
}
