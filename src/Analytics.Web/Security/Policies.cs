using Analytics.Warehouse.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Analytics.Web.Security;

/// <summary>Names of what not everybody may do, for pages and endpoints to ask, and who may.</summary>
/// <remarks>What names no policy is open to everybody who has a role; queries narrow it to what that person may see.</remarks>
internal static class Policies
{
    /// <summary>Having signed in, with a role or without.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Pages and documents about the whole city: 领导, 分析, 管理员.</summary>
    public const string ReadCity = "read-city";

    /// <summary>
    /// Confirming and correcting the values of a form, settling its reading problems, deciding about findings, moving reasons,
    /// deciding about links between projects: 分析, 管理员.
    /// </summary>
    public const string ReviewForms = "review-forms";

    /// <summary>Handing files in: 分析, 管理员.</summary>
    public const string Upload = "upload";

    /// <summary>Watching and starting jobs: 分析, 管理员.</summary>
    public const string ManageJobs = "manage-jobs";

    /// <summary>Creating and changing users: 管理员.</summary>
    public const string ManageUsers = "manage-users";

    /// <summary>Reading the audit: 管理员.</summary>
    public const string ReadAudit = "read-audit";

    /// <summary>Who may do what.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> RolesOf { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [ReadCity] = [Roles.Leader, Roles.Analyst, Roles.Administrator],
        [ReviewForms] = [Roles.Analyst, Roles.Administrator],
        [Upload] = [Roles.Analyst, Roles.Administrator],
        [ManageJobs] = [Roles.Analyst, Roles.Administrator],
        [ManageUsers] = [Roles.Administrator],
        [ReadAudit] = [Roles.Administrator],
    };

    /// <summary>Adds the policies; without one, whatever is asked for needs a role.</summary>
    /// <param name="services">The services.</param>
    public static void AddPolicies(this IServiceCollection services)
    {
        var anyRole = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(Roles.All).Build();
        var builder = services.AddAuthorizationBuilder()
            .SetDefaultPolicy(anyRole)
            .SetFallbackPolicy(anyRole)
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var (name, roles) in RolesOf)
            builder.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles));
    }
}
