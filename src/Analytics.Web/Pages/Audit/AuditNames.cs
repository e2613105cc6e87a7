using System.Globalization;
using Analytics.Warehouse.Register;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Audit;

/// <summary>What lines of the audit are about, in words.</summary>
internal static class AuditNames
{
    /// <summary>The word of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as 导出.</returns>
    public static string Of(AuditKind kind) => AuditText.ResourceManager.GetString("Kind" + kind, CultureInfo.CurrentUICulture) ?? kind.ToString();
}
