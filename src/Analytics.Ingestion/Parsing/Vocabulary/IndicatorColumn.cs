namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>What a column of the indicator table means.</summary>
internal enum IndicatorColumn
{
    Ordinal,
    Level1,
    Level2,
    Level3,
    Operator,
    Target,
    Unit,
    Actual,
    Weight,
    Score,

    /// <summary>The score given by the reviewing office beside the unit's own.</summary>
    ReviewScore,
    Reason,

    /// <summary>备注, 说明: the reasons where the table has no column of reasons, else a remark.</summary>
    Note,

    /// <summary>A column of text that the product does not keep: 评分标准, 佐证材料.</summary>
    Remark,
}
