using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;

namespace Analytics.Web.Pages.Users;

/// <summary>Users, in words.</summary>
internal static class UserTexts
{
    /// <summary>Whether a user cannot sign in.</summary>
    /// <param name="user">The user.</param>
    /// <param name="now">The time.</param>
    public static bool IsLocked(AccountRow user, DateTimeOffset now) => user.LockedUntil > now.UtcDateTime;

    /// <summary>Whether a user can sign in, and if not, why.</summary>
    /// <param name="user">The user.</param>
    /// <param name="now">The time.</param>
    /// <returns>Such as 正常.</returns>
    public static string State(AccountRow user, DateTimeOffset now) =>
        !IsLocked(user, now) ? (user.HasInitialPassword ? UsersText.StateInitial : UsersText.StateActive)
        : user.LockedUntil > now.UtcDateTime + PasswordRules.Lockout ? UsersText.StateLocked
        : UsersText.StateLockedUntil.With(Moments.OfUtc(user.LockedUntil!.Value));

    /// <summary>The departments that a user sees.</summary>
    /// <param name="user">The user.</param>
    /// <param name="departments">The departments at hand; one that is gone is told by its number.</param>
    /// <returns>The names; empty for a user who sees all.</returns>
    public static string Departments(AccountRow user, IReadOnlyList<DepartmentNameRow> departments) => string.Join(
        "、", user.DepartmentKeys.Select(key => departments.FirstOrDefault(department => department.DepartmentKey == key)?.DepartmentName ?? UsersText.DepartmentGone.With(key)));
}
