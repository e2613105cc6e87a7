using System.Globalization;
using System.Security.Claims;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Warehouse.Accounts;

/// <summary>Creates users and changes what they may do; every change and its line in the audit are one transaction.</summary>
/// <remarks>
/// Whoever calls has checked that the person may do it. A changed user's older sign-ins end within a minute, since the
/// security stamp changes. There is always an administrator who can sign in: changes that would leave none are refused.
/// </remarks>
public sealed class UserAdministration
{
    private const string LockName = "analytics.accounts";
    private const int LongestName = 60;

    // Beyond any lock-out after wrong passwords, which tells a lock by a person from one by the program.
    private static readonly DateTimeOffset LockedForGood = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly AccountOutcome NotNeeded = new(Refusal: string.Empty);

    private readonly IServiceScopeFactory _scopes;
    private readonly WarehouseConnections _connections;
    private readonly TimeProvider _time;

    /// <summary>An administration over a register.</summary>
    /// <param name="scopes">Where each change gets its own context.</param>
    /// <param name="connections">The warehouse that holds the register.</param>
    /// <param name="time">Dates the lines of the audit.</param>
    public UserAdministration(IServiceScopeFactory scopes, WarehouseConnections connections, TimeProvider time)
    {
        _scopes = scopes;
        _connections = connections;
        _time = time;
    }

    /// <summary>Creates the first user of an empty register, an administrator, so that somebody can sign in at all.</summary>
    /// <param name="userName">Name to sign in with.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>The password that was drawn; null where there are users already.</returns>
    public async Task<string?> CreateFirstAsync(string userName, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(
            async work =>
            {
                if (await work.Users.Users.AnyAsync(cancellationToken))
                    return NotNeeded;
                var password = PasswordDrawing.Draw();
                var user = new AnalyticsUser { UserName = userName };
                await ThrowIfFailedAsync(work.Users.CreateAsync(user, password));
                await ThrowIfFailedAsync(work.Users.AddToRoleAsync(user, Roles.Administrator));
                work.Record(by: null, userName, "新建首个管理员");
                return new AccountOutcome(Refusal: null, password);
            },
            cancellationToken);
        return outcome.Password;
    }

    /// <summary>Creates a user whose password is drawn and has to be changed at the first sign-in.</summary>
    /// <param name="userName">Name to sign in with.</param>
    /// <param name="profile">What the user is.</param>
    /// <param name="by">Sign-in name of the person who asks; null for the command line.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>The password, or why the user was not created.</returns>
    public Task<AccountOutcome> CreateAsync(string userName, UserProfile profile, string? by, CancellationToken cancellationToken)
    {
        var name = userName.Trim();
        if (name.Length is 0 or > LongestName)
            return Refuse($"用户名要填写，且不超过 {LongestName} 字。");
        if (name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
            return Refuse("用户名中不能有空格。");
        if (Complaint(profile) is { } complaint)
            return Refuse(complaint);
        return ChangeAsync(
            async work =>
            {
                if (await work.Users.FindByNameAsync(name) is not null)
                    return new AccountOutcome($"用户“{name}”已经存在，请换一个用户名，或在列表中修改该用户。");
                var password = PasswordDrawing.Draw();
                var user = new AnalyticsUser { UserName = name, DisplayName = NameOrNull(profile.DisplayName) };
                if (Refusal(await work.Users.CreateAsync(user, password)) is { } refusal)
                    return new AccountOutcome(refusal);
                await SetProfileAsync(work, user, profile);
                await MarkPasswordAsInitialAsync(work, user);
                work.Record(by, name, $"新建用户；{Describe(profile)}");
                return new AccountOutcome(Refusal: null, password);
            },
            cancellationToken);
    }

    /// <summary>Changes what a user is.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="profile">What the user is from now on.</param>
    /// <param name="by">Sign-in name of the person who asks.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>Whether it was done.</returns>
    public Task<AccountOutcome> SetProfileAsync(string userId, UserProfile profile, string by, CancellationToken cancellationToken)
    {
        if (Complaint(profile) is { } complaint)
            return Refuse(complaint);
        return ChangeAsync(userId, async (work, user) =>
        {
            if (profile.Role != Roles.Administrator && await IsLastAdministratorAsync(work, user))
                return new AccountOutcome("这是唯一能登录的管理员，改了角色就没有人能管理用户了。请先另设一个管理员。");
            user.DisplayName = NameOrNull(profile.DisplayName);
            await SetProfileAsync(work, user, profile);
            await ThrowIfFailedAsync(work.Users.UpdateSecurityStampAsync(user));
            work.Record(by, user.UserName!, $"修改用户；{Describe(profile)}");
            return AccountOutcome.Done;
        }, cancellationToken);
    }

    /// <summary>Keeps a user from signing in, or lets the user in again.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="isLocked">Whether the user is to be kept out.</param>
    /// <param name="by">Sign-in name of the person who asks.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>Whether it was done.</returns>
    public Task<AccountOutcome> SetLockedAsync(string userId, bool isLocked, string by, CancellationToken cancellationToken) =>
        ChangeAsync(userId, async (work, user) =>
        {
            if (isLocked && await IsLastAdministratorAsync(work, user))
                return new AccountOutcome("这是唯一能登录的管理员，锁定后就没有人能管理用户了。请先另设一个管理员。");
            await ThrowIfFailedAsync(work.Users.SetLockoutEndDateAsync(user, isLocked ? LockedForGood : null));
            await ThrowIfFailedAsync(work.Users.ResetAccessFailedCountAsync(user));
            await ThrowIfFailedAsync(work.Users.UpdateSecurityStampAsync(user));
            work.Record(by, user.UserName!, isLocked ? "锁定用户" : "解除锁定");
            return AccountOutcome.Done;
        }, cancellationToken);

    /// <summary>Draws a new password for a user, which has to be changed at the next sign-in, and lifts a lock-out after wrong ones.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="by">Sign-in name of the person who asks; null for the command line.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>The password, or why there is none.</returns>
    public Task<AccountOutcome> ResetPasswordAsync(string userId, string? by, CancellationToken cancellationToken) =>
        ChangeAsync(userId, async (work, user) => new AccountOutcome(Refusal: null, await ResetPasswordAsync(work, user, by)), cancellationToken);

    /// <summary>Lets somebody in from the machine itself: draws a new password for a user and unlocks the name.</summary>
    /// <param name="userName">Name to sign in with.</param>
    /// <param name="asAdministrator">Whether the user becomes an administrator, and is created where the name is new.</param>
    /// <param name="cancellationToken">Ends the work; nothing stays behind.</param>
    /// <returns>The password, or why there is none.</returns>
    public async Task<AccountOutcome> LetInAsync(string userName, bool asAdministrator, CancellationToken cancellationToken)
    {
        var administrator = new UserProfile(DisplayName: null, Roles.Administrator, []);
        var outcome = await ChangeAsync(
            async work =>
            {
                if (await work.Users.FindByNameAsync(userName.Trim()) is not { } user)
                    return asAdministrator ? NotNeeded : new AccountOutcome($"没有名为“{userName}”的用户。请核对用户名；要新建一个管理员，请加上 --administrator。");
                await ThrowIfFailedAsync(work.Users.SetLockoutEndDateAsync(user, null));
                if (asAdministrator)
                    await SetProfileAsync(work, user, administrator);
                return new AccountOutcome(Refusal: null, await ResetPasswordAsync(work, user, by: null));
            },
            cancellationToken);
        return outcome == NotNeeded ? await CreateAsync(userName, administrator, by: null, cancellationToken) : outcome;
    }

    private static async Task<string> ResetPasswordAsync(Work work, AnalyticsUser user, string? by)
    {
        var password = PasswordDrawing.Draw();
        if (await work.Users.HasPasswordAsync(user))
            await ThrowIfFailedAsync(work.Users.RemovePasswordAsync(user));
        await ThrowIfFailedAsync(work.Users.AddPasswordAsync(user, password));
        if (user.LockoutEnd < LockedForGood)
            await ThrowIfFailedAsync(work.Users.SetLockoutEndDateAsync(user, null));
        await ThrowIfFailedAsync(work.Users.ResetAccessFailedCountAsync(user));
        await MarkPasswordAsInitialAsync(work, user);
        work.Record(by, user.UserName!, "重置密码");
        return password;
    }

    private static async Task SetProfileAsync(Work work, AnalyticsUser user, UserProfile profile)
    {
        var roles = await work.Users.GetRolesAsync(user);
        if (roles is not [var role] || role != profile.Role)
        {
            await ThrowIfFailedAsync(work.Users.RemoveFromRolesAsync(user, roles));
            await ThrowIfFailedAsync(work.Users.AddToRoleAsync(user, profile.Role));
        }

        var departments = (await work.Users.GetClaimsAsync(user)).Where(claim => claim.Type == AccountClaims.Department);
        await ThrowIfFailedAsync(work.Users.RemoveClaimsAsync(user, departments));
        await ThrowIfFailedAsync(work.Users.AddClaimsAsync(
            user, profile.DepartmentKeys.Distinct().Select(key => new Claim(AccountClaims.Department, key.ToString(CultureInfo.InvariantCulture)))));
    }

    private static async Task MarkPasswordAsInitialAsync(Work work, AnalyticsUser user)
    {
        if ((await work.Users.GetClaimsAsync(user)).All(claim => claim.Type != AccountClaims.InitialPassword))
            await ThrowIfFailedAsync(work.Users.AddClaimAsync(user, new Claim(AccountClaims.InitialPassword, "true")));
    }

    private async Task<bool> IsLastAdministratorAsync(Work work, AnalyticsUser user)
    {
        var administrators = await work.Users.GetUsersInRoleAsync(Roles.Administrator);
        return administrators.Any(other => other.Id == user.Id)
            && administrators.All(other => other.Id == user.Id || other.LockoutEnd > _time.GetUtcNow().Add(PasswordRules.Lockout));
    }

    private Task<AccountOutcome> ChangeAsync(string userId, Func<Work, AnalyticsUser, Task<AccountOutcome>> change, CancellationToken cancellationToken) =>
        ChangeAsync(
            async work => await work.Users.FindByIdAsync(userId) is { } user
                ? await change(work, user)
                : new AccountOutcome("这个用户已不存在，请刷新页面。"),
            cancellationToken);

    private async Task<AccountOutcome> ChangeAsync(Func<Work, Task<AccountOutcome>> change, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<RegisterContext>();
        await using var transaction = await register.Database.BeginTransactionAsync(cancellationToken);

        // Two administrators who lock each other at the same time must not both succeed.
        await _connections.Engine.LockAsync(transaction.GetDbTransaction(), LockName, cancellationToken);
        var outcome = await change(new Work(scope.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>(), register, _time));
        if (outcome.Refusal is not null)
            return outcome;

        await register.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private static async Task ThrowIfFailedAsync(Task<IdentityResult> change)
    {
        if (Refusal(await change) is { } refusal)
            throw new InvalidOperationException(refusal);
    }

    private static string? Refusal(IdentityResult result) =>
        result.Succeeded ? null : string.Join("；", result.Errors.Select(error => error.Description));

    private static string? Complaint(UserProfile profile) =>
        !Roles.All.Contains(profile.Role) ? "请选择一个角色。"
        : profile.DisplayName?.Trim().Length > LongestName ? $"姓名不超过 {LongestName} 字。"
        : profile.Role == Roles.Department && profile.DepartmentKeys.Count == 0 ? "角色为“部门”的用户要选择至少一个部门。"
        : profile.Role != Roles.Department && profile.DepartmentKeys.Count > 0 ? "只有角色为“部门”的用户才要选择部门。"
        : null;

    private static string Describe(UserProfile profile) =>
        $"角色：{Roles.ToChinese(profile.Role)}" + (profile.DepartmentKeys.Count == 0 ? "" : $"；部门编号：{string.Join("、", profile.DepartmentKeys)}");

    private static string? NameOrNull(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static Task<AccountOutcome> Refuse(string reason) => Task.FromResult(new AccountOutcome(reason));

    private sealed record Work(UserManager<AnalyticsUser> Users, RegisterContext Register, TimeProvider Time)
    {
        public void Record(string? by, string userName, string detail) => Register.Add(new AuditEntry
        {
            OccurredAt = Time.GetUtcNow().UtcDateTime,
            UserName = by,
            Kind = AuditKind.UserChanged,
            Subject = userName,
            Detail = detail,
        });
    }
}
