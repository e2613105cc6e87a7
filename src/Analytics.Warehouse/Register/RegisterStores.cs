using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Warehouse.Register;

/// <summary>Lets ASP.NET Core Identity keep its users in the warehouse.</summary>
public static class RegisterStores
{
    /// <summary>Adds the stores of users and roles.</summary>
    /// <param name="builder">The builder of Identity, for <see cref="AnalyticsUser"/> and <see cref="IdentityRole"/>.</param>
    /// <returns>The same builder.</returns>
    public static IdentityBuilder AddRegisterStores(this IdentityBuilder builder) =>
        builder.AddEntityFrameworkStores<RegisterContext>();
}
