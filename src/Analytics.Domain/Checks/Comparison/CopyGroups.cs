namespace Analytics.Domain.Checks.Comparison;

/// <summary>Finds the texts that stand in more than one form.</summary>
internal static class CopyGroups
{
    /// <summary>The texts that two forms or more share.</summary>
    /// <typeparam name="T">What carries the text, such as an indicator.</typeparam>
    /// <param name="texts">Each text with its form; levelled, long enough to mean something.</param>
    /// <returns>For each shared text the places where it stands; versions of one form count once.</returns>
    public static IEnumerable<IReadOnlyList<(NamedForm Form, T Item)>> Shared<T>(IEnumerable<(string Text, NamedForm Form, T Item)> texts) => texts
        .GroupBy(entry => entry.Text, StringComparer.Ordinal)
        .Where(group => group.DistinctBy(entry => entry.Form.Identity).Skip(1).Any())
        .Select(group => (IReadOnlyList<(NamedForm, T)>)[.. group.Select(entry => (entry.Form, entry.Item))]);
}
