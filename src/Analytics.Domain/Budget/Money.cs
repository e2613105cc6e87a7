using System.Globalization;

namespace Analytics.Domain.Budget;

/// <summary>An amount of money; exact, in yuan, whatever unit it was printed in.</summary>
/// <param name="Yuan">The amount in yuan.</param>
public readonly record struct Money(decimal Yuan) : IComparable<Money>
{
    private const decimal YuanPerTenThousand = 10_000m;

    /// <summary>No money at all; not the same as an absent amount.</summary>
    public static Money Zero { get; } = new(0m);

    /// <summary>The amount in 万元.</summary>
    public decimal TenThousandYuan => Yuan / YuanPerTenThousand;

    /// <summary>Converts a printed amount; the one place where 万元 become yuan.</summary>
    /// <param name="printed">The number as printed.</param>
    /// <param name="unit">The unit it was printed in.</param>
    /// <returns>The amount.</returns>
    public static Money FromPrinted(decimal printed, CurrencyUnit unit) => unit switch
    {
        CurrencyUnit.Yuan => new(printed),
        CurrencyUnit.TenThousandYuan => new(printed * YuanPerTenThousand),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such currency unit."),
    };

    /// <summary>The sum of two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Yuan + right.Yuan);

    /// <summary>The difference of two amounts.</summary>
    public static Money operator -(Money left, Money right) => new(left.Yuan - right.Yuan);

    /// <summary>Whether the first amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Yuan < right.Yuan;

    /// <summary>Whether the first amount is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Yuan > right.Yuan;

    /// <summary>Whether the first amount is not larger.</summary>
    public static bool operator <=(Money left, Money right) => left.Yuan <= right.Yuan;

    /// <summary>Whether the first amount is not smaller.</summary>
    public static bool operator >=(Money left, Money right) => left.Yuan >= right.Yuan;

    /// <summary>The sum of two amounts.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference of two amounts.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <inheritdoc />
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Yuan:#,##0.00##} 元");
}
