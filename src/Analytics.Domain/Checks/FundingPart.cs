namespace Analytics.Domain.Checks;

/// <summary>A row below the whole of the funding block, in one of its columns.</summary>
/// <param name="Name">资金来源.</param>
/// <param name="Amount">The amount, in the form's unit; null where the cell is empty, which may be any amount.</param>
internal sealed record FundingPart(string Name, decimal? Amount);
