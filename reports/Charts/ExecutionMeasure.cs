namespace Analytics.Reports.Charts;

/// <summary>What an <see cref="ExecutionChart"/> compares.</summary>
public enum ExecutionMeasure
{
    /// <summary>The execution rate, on the adjusted and on the initial budget.</summary>
    Rate,

    /// <summary>Initial budget, adjusted budget and executed amount.</summary>
    Amount,
}
