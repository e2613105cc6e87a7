namespace Analytics.Domain.Checks.Comparison;

/// <summary>The sentences about copied texts: they name the other forms, for whoever may see those.</summary>
public static class CopyMessages
{
    private const string Opening = "与";
    private const string Closing = "的完全相同，";
    private const string Nameless = "其他表";

    /// <summary>What a reason is called before <see cref="Opening"/>.</summary>
    internal const string ReasonEnding = "的原因";

    /// <summary>What a conclusion is called before <see cref="Opening"/>.</summary>
    internal const string Conclusion = "自评结论";

    private static readonly string[] Openings = [ReasonEnding + Opening, Conclusion + Opening];

    /// <summary>The sentence for a reader who may not see the forms of other departments.</summary>
    /// <param name="message">The message of any finding.</param>
    /// <returns>The message without the names of other forms; unchanged where it names none.</returns>
    public static string WithoutNames(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var end = message.LastIndexOf(Closing, StringComparison.Ordinal);
        if (end < 0)
            return message;
        var start = Openings
            .Select(opening => (At: message.IndexOf(opening, StringComparison.Ordinal), opening.Length))
            .Where(opening => opening.At >= 0 && opening.At + opening.Length <= end)
            .Select(opening => (int?)(opening.At + opening.Length))
            .Min();
        return start is { } from ? message[..from] + Nameless + message[end..] : message;
    }

    internal static string Of(string what, string others, string advice) => what + Opening + others + Closing + advice;
}
