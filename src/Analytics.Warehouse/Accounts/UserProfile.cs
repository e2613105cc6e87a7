namespace Analytics.Warehouse.Accounts;

/// <summary>What an administrator says about a user.</summary>
/// <param name="DisplayName">The name that pages show; null where only the sign-in name is known.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="DepartmentKeys">Keys of the departments that a user with the role <see cref="Roles.Department"/> sees; empty for the others.</param>
public sealed record UserProfile(string? DisplayName, string Role, IReadOnlyList<int> DepartmentKeys);
