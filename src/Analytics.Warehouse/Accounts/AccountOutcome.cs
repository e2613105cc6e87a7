namespace Analytics.Warehouse.Accounts;

/// <summary>What became of a change to a user.</summary>
/// <param name="Refusal">Why nothing was changed and what to do, in Chinese; null where it was done.</param>
/// <param name="Password">The password that was drawn, to be shown once and kept nowhere; null where none was.</param>
public sealed record AccountOutcome(string? Refusal, string? Password = null)
{
    internal static readonly AccountOutcome Done = new(Refusal: null);
}
