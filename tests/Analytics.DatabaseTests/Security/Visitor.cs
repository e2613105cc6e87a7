using Analytics.Warehouse.Accounts;

namespace Analytics.DatabaseTests.Security;

/// <summary>Those who knock at every door.</summary>
internal enum Visitor
{
    Anonymous,
    WithoutRole,
    Leader,
    Analyst,

    /// <summary>Sees the department whose ids stand in the addresses.</summary>
    OwnDepartment,

    /// <summary>Sees another department than the one whose ids stand in the addresses.</summary>
    OtherDepartment,
    Administrator,
}

internal static class Visitors
{
    public static readonly IReadOnlyList<Visitor> All = Enum.GetValues<Visitor>();

    public static readonly IReadOnlyList<Visitor> SignedIn = [.. All.Where(visitor => visitor != Visitor.Anonymous)];

    public static string? RoleOf(Visitor visitor) => visitor switch
    {
        Visitor.Leader => Roles.Leader,
        Visitor.Analyst => Roles.Analyst,
        Visitor.OwnDepartment or Visitor.OtherDepartment => Roles.Department,
        Visitor.Administrator => Roles.Administrator,
        _ => null,
    };
}
