namespace Analytics.Reports.Documents;

/// <summary>What the figures of a table's column are, and so how they are written on paper and stored in a sheet.</summary>
public enum ReportCellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A difference of two numbers of things, shown with its sign.</summary>
    CountDifference,

    /// <summary>A place in a ranking, 1 for the best.</summary>
    Rank,

    /// <summary>An amount, given in yuan and shown in 万元.</summary>
    Amount,

    /// <summary>A difference of two amounts, given in yuan and shown in 万元 with its sign.</summary>
    AmountDifference,

    /// <summary>A fraction, shown in percent.</summary>
    Rate,

    /// <summary>A difference of two fractions, shown in percentage points with its sign.</summary>
    RateDifference,

    /// <summary>A score in points.</summary>
    Score,

    /// <summary>A difference of two scores in points, shown with its sign.</summary>
    ScoreDifference,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant, shown in Beijing time to the minute.</summary>
    Moment,
}
