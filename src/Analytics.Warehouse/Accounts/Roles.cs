namespace Analytics.Warehouse.Accounts;

/// <summary>What persons are, and with it what they may do; a person has one role.</summary>
public static class Roles
{
    /// <summary>领导: reads and prints.</summary>
    public const string Leader = "leader";

    /// <summary>分析: reads, prints, reviews forms, decides about findings, hands files in and starts jobs.</summary>
    public const string Analyst = "analyst";

    /// <summary>部门: reads the rows of its own departments, which claims of the type <see cref="AccountClaims.Department"/> name.</summary>
    public const string Department = "department";

    /// <summary>管理员: everything, users and the audit included.</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles, in the order in which a person chooses among them.</summary>
    public static IReadOnlyList<string> All { get; } = [Leader, Analyst, Department, Administrator];

    /// <summary>The role in the words of the bureau.</summary>
    /// <param name="role">The role; null where a person has none.</param>
    /// <returns>领导, 分析, 部门, 管理员 or 未分配.</returns>
    public static string ToChinese(string? role) => role switch
    {
        Leader => "领导",
        Analyst => "分析",
        Department => "部门",
        Administrator => "管理员",
        null => "未分配",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };
}
