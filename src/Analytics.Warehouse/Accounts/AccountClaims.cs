namespace Analytics.Warehouse.Accounts;

/// <summary>Claims that the register keeps about persons and that their sign-in carries.</summary>
public static class AccountClaims
{
    /// <summary>Type of a claim whose value is the key of a department that a person with the role <see cref="Roles.Department"/> sees.</summary>
    public const string Department = "department";

    /// <summary>Type of a claim that a person has whose password somebody else drew, until a new one is chosen.</summary>
    public const string InitialPassword = "initial-password";
}
