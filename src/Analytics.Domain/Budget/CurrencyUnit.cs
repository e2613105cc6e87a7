namespace Analytics.Domain.Budget;

/// <summary>The unit that a form prints its amounts in.</summary>
public enum CurrencyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元: ten thousand yuan.</summary>
    TenThousandYuan,
}
