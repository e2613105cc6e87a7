using System.Globalization;

namespace Analytics.Web.Components.Shared;

/// <summary>Puts values into texts of the resources.</summary>
internal static class TextFormats
{
    /// <summary>Fills the places <c>{0}</c>, <c>{1}</c> of a text.</summary>
    /// <param name="text">The text of a resource.</param>
    /// <param name="values">The values, in order.</param>
    /// <returns>The text with the values.</returns>
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
