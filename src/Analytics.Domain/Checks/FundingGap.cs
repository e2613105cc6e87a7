namespace Analytics.Domain.Checks;

/// <summary>Parts of the funding block that do not add up to the row they are parts of.</summary>
/// <param name="Whole">Name of that row.</param>
/// <param name="Amount">Its amount, in the form's unit.</param>
/// <param name="Parts">The parts with their amounts; those that are left empty are absent.</param>
internal sealed record FundingGap(string Whole, decimal Amount, IReadOnlyList<FundingPart> Parts)
{
    /// <summary>The parts added up.</summary>
    public decimal Sum => Parts.Sum(part => part.Amount ?? 0m);
}
