namespace Analytics.Warehouse.Marts;

/// <summary>How far a refresh of the marts has come.</summary>
/// <param name="Mart">Chinese name of the step at hand: the comparison of the forms, or the mart that is being made; null when all are done.</param>
/// <param name="DoneCount">Steps done so far.</param>
/// <param name="TotalCount">Steps in all.</param>
public sealed record MartProgress(string? Mart, int DoneCount, int TotalCount);
