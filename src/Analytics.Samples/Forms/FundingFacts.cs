namespace Analytics.Samples.Forms;

/// <summary>A row of the funding block; amounts in the form's unit.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Depth">0 for the whole, 1 for its parts, 2 for their parts.</param>
/// <param name="Lead">What is printed before the name, such as 其中：; may be empty.</param>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
internal sealed record FundingFacts(string Source, int Depth, string Lead, decimal Initial, decimal Adjusted, decimal Executed);
