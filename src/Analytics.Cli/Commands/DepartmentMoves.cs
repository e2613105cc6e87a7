namespace Analytics.Cli.Commands;

/// <summary>What a rejudging moved of a department's forms.</summary>
/// <param name="Name">The department as printed.</param>
/// <param name="FormCount">Forms whose result moved.</param>
/// <param name="RatingCount">Forms whose rating moved.</param>
/// <param name="MeanPoints">Mean move of the totals; null where no form has a total before and now.</param>
/// <param name="LargestPoints">The largest move, with its sign; null as before.</param>
internal sealed record DepartmentMoves(string Name, int FormCount, int RatingCount, decimal? MeanPoints, decimal? LargestPoints);
