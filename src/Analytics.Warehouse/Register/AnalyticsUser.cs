using Microsoft.AspNetCore.Identity;

namespace Analytics.Warehouse.Register;

/// <summary>A person who may sign in.</summary>
public sealed class AnalyticsUser : IdentityUser
{
    /// <summary>The name that pages show; null where only the sign-in name is known.</summary>
    public string? DisplayName { get; set; }
}
