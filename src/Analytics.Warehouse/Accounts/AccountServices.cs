using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Warehouse.Accounts;

/// <summary>Registers the persons who may sign in.</summary>
public static class AccountServices
{
    /// <summary>Adds ASP.NET Core Identity over the register, the rules for passwords, and the administration of users.</summary>
    /// <param name="services">The services, with the warehouse.</param>
    /// <returns>The builder of Identity.</returns>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<UserAdministration>();
        return services.AddIdentityCore<AnalyticsUser>(PasswordRules.Apply).AddRoles<IdentityRole>().AddRegisterStores();
    }
}
