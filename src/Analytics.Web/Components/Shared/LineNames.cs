using Analytics.Web.Pages.Forms;
using Analytics.Web.Resources;

namespace Analytics.Web.Components.Shared;

/// <summary>Lines of a source text in words.</summary>
internal static class LineNames
{
    /// <summary>Names a range of lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>Such as 第97行 or 第99–102行.</returns>
    public static string Of(LineRange lines) => lines.First == lines.Last
        ? SharedText.LineFormat.With(lines.First)
        : SharedText.LinesFormat.With(lines.First, lines.Last);
}
