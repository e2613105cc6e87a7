using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Accounts;

/// <summary>A user, as administrators see one.</summary>
/// <param name="UserId">Id of the user.</param>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">The name that pages show; null where only the sign-in name is known.</param>
/// <param name="Role">One of <see cref="Roles.All"/>; null where the user has none.</param>
/// <param name="LockedUntil">Until when the user cannot sign in, in UTC; null or past where the user can.</param>
/// <param name="HasInitialPassword">Whether the user still has to choose a password.</param>
/// <param name="LastSignedInAt">When the user last signed in, in UTC; null where never.</param>
public sealed record AccountRow(
    string UserId, string UserName, string? DisplayName, string? Role, DateTime? LockedUntil, bool HasInitialPassword, DateTime? LastSignedInAt)
{
    /// <summary>Keys of the departments that a user with the role 部门 sees.</summary>
    public IReadOnlyList<int> DepartmentKeys { get; init; } = [];
}

/// <summary>All users, by name. Only whoever sees the whole city reads it; the page asks for more.</summary>
public sealed class AccountsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            account.id user_id, account.user_name, account.display_name, role.name role_name,
            account.lockout_end locked_until,
            cast(case when exists (
                select 1 from register.app_user_claim mark where mark.user_id = account.id and mark.claim_type = @InitialPassword
            ) then 1 else 0 end as int) initial_password,
            (select max(entry.occurred_at) from register.audit_entry entry where entry.user_name = account.user_name and entry.kind = 'signed-in') last_signed_in_at
        from register.app_user account
        left join register.app_user_role held on held.user_id = account.id
        left join register.app_role role on role.id = held.role_id
        where account.user_name is not null /* department_limit: whole city */
        order by account.user_name
        """;

    internal const string SqlOfDepartments =
        """
        select user_id, claim_value department_key
        from register.app_user_claim
        where claim_type = @Department /* department_limit: whole city */
        """;

    /// <summary>Runs the query.</summary>
    public async Task<IReadOnlyList<AccountRow>> RunAsync(CancellationToken cancellationToken)
    {
        var departments = (await reader.QueryAsync<DepartmentRow>(SqlOfDepartments, new { AccountClaims.Department }, cancellationToken))
            .ToLookup(row => row.UserId, row => int.Parse(row.DepartmentKey, System.Globalization.CultureInfo.InvariantCulture));
        var rows = await reader.QueryAsync<Row>(Sql, new { AccountClaims.InitialPassword }, cancellationToken);
        return
        [
            .. rows.Select(row => new AccountRow(
                row.UserId, row.UserName, row.DisplayName, row.RoleName, Utc(row.LockedUntil), row.InitialPassword > 0, Utc(row.LastSignedInAt))
            {
                DepartmentKeys = [.. departments[row.UserId].Order()],
            }),
        ];
    }

    private static DateTime? Utc(object? instant) => instant switch
    {
        DateTimeOffset at => at.UtcDateTime,
        DateTime at => DateTime.SpecifyKind(at, DateTimeKind.Utc),
        _ => null,
    };

    // The engines hand out instants as different types, so they are taken as they come.
    private sealed class Row
    {
        public string UserId { get; init; } = "";

        public string UserName { get; init; } = "";

        public string? DisplayName { get; init; }

        public string? RoleName { get; init; }

        public object? LockedUntil { get; init; }

        public int InitialPassword { get; init; }

        public object? LastSignedInAt { get; init; }
    }

    private sealed record DepartmentRow(string UserId, string DepartmentKey);
}
