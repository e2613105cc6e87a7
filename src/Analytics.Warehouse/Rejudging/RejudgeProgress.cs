namespace Analytics.Warehouse.Rejudging;

/// <summary>How far a rejudging is.</summary>
/// <param name="DoneCount">Files that are done.</param>
/// <param name="TotalCount">Files with a form that may have to be judged anew.</param>
public sealed record RejudgeProgress(int DoneCount, int TotalCount);
