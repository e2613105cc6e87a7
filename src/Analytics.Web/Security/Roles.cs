namespace Analytics.Web.Security;

/// <summary>What persons are, and with it what they may do.</summary>
internal static class Roles
{
    /// <summary>部门: reads the rows of its own departments, which claims of the type <see cref="DepartmentClaim"/> name.</summary>
    public const string Department = "department";

    /// <summary>Type of a claim whose value is the key of a department that a person with the role <see cref="Department"/> sees.</summary>
    public const string DepartmentClaim = "department";
}
