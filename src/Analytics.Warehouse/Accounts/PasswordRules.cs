using Microsoft.AspNetCore.Identity;

namespace Analytics.Warehouse.Accounts;

/// <summary>What a password must be, and when a name is locked.</summary>
public static class PasswordRules
{
    /// <summary>Least number of characters of a password.</summary>
    public const int Length = 10;

    /// <summary>Least number of different characters of a password.</summary>
    public const int UniqueCharacters = 5;

    /// <summary>Failed attempts after which a name is locked.</summary>
    public const int FailuresBeforeLockout = 5;

    /// <summary>How long a name stays locked.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    internal static void Apply(IdentityOptions options)
    {
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        options.Password.RequiredLength = Length;
        options.Password.RequiredUniqueChars = UniqueCharacters;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
    }
}
