namespace Analytics.Domain.Shortfalls;

/// <summary>Reasons that say the same in almost the same words.</summary>
/// <param name="Key">A key that stays the same as long as the group's sentence does: a hash, 64 hexadecimal digits.</param>
/// <param name="Sentence">The wording that stands most often, as printed.</param>
public sealed record ReasonGroup(string Key, string Sentence);
