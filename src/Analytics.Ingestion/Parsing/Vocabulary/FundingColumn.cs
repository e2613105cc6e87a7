namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>What a column of the funding block means.</summary>
internal enum FundingColumn
{
    Source,
    InitialBudget,
    AdjustedBudget,
    Executed,
    Weight,
    Rate,
    Score,
    Reason,

    /// <summary>A label beside the columns that is none of them, such as 项目资金.</summary>
    Label,
}
