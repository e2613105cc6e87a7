using System.Net;
using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Web.Security;

/// <summary>Checks a name and a password, and tells whoever tries nothing about which names exist.</summary>
internal sealed class SignIn(
    SignInManager<AnalyticsUser> signIn, UserManager<AnalyticsUser> users, SignInAttempts attempts, AuditLog audit, IHttpContextAccessor request, ILogger<SignIn> logger)
{
    private static readonly AnalyticsUser Nobody = new();
    private static readonly Lazy<string> NobodysPasswordHash =
        new(() => new PasswordHasher<AnalyticsUser>().HashPassword(Nobody, PasswordDrawing.Draw()));

    /// <summary>Signs in where the password is right and the name is not locked.</summary>
    /// <param name="userName">Name as typed.</param>
    /// <param name="password">Password as typed.</param>
    /// <returns>Whether the cookie was set; why it was not is told only of too many attempts.</returns>
    public async Task<SignInOutcome> TryAsync(string userName, string password)
    {
        if (!attempts.TryTake(Address))
        {
            // The register of who did what is not filled by whoever does nothing but try.
            logger.LogWarning("{Address} 一分钟内尝试登录的次数过多，没有再核对密码。", Address);
            return SignInOutcome.TooMany;
        }

        var user = await users.FindByNameAsync(userName.Trim());
        if (user is null)
        {
            // An unknown name has to take as long as a wrong password, or the time would tell them apart.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPasswordHash.Value, password);

            // What was typed is not kept: it may be a password in the wrong box.
            await RecordAsync(AuditKind.SignInFailed, null, "用户名不存在");
            return SignInOutcome.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        await RecordAsync(
            result.Succeeded ? AuditKind.SignedIn : result.IsLockedOut ? AuditKind.SignInLocked : AuditKind.SignInFailed, user.UserName, user.UserName!);
        return result.Succeeded ? SignInOutcome.SignedIn : SignInOutcome.Refused;
    }

    private IPAddress? Address => request.HttpContext?.Connection.RemoteIpAddress;

    private Task RecordAsync(AuditKind kind, string? userName, string subject) =>
        audit.AppendAsync(kind, userName, subject, address: Address?.ToString());
}
