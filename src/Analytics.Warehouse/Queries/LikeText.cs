namespace Analytics.Warehouse.Queries;

/// <summary>Patterns for <c>like … escape '!'</c> that take what a person typed for itself.</summary>
internal static class LikeText
{
    /// <summary>A pattern for texts that contain what was typed.</summary>
    /// <remarks>A bracket opens a set of characters on SQL Server and stands for itself on PostgreSQL; escaped it does on both.</remarks>
    /// <param name="typed">What was typed; null or blank for no pattern.</param>
    /// <returns>The pattern; null for none.</returns>
    public static string? Containing(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;

        var escaped = string.Concat(typed.Trim().Select(letter => letter is '%' or '_' or '[' or ']' or '!' ? $"!{letter}" : letter.ToString()));
        return $"%{escaped}%";
    }
}
