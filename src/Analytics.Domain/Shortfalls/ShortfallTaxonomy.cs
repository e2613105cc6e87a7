using System.Collections.Frozen;
using System.Globalization;

namespace Analytics.Domain.Shortfalls;

/// <summary>The kinds of reasons, as the table beside this class lists them.</summary>
public static class ShortfallTaxonomy
{
    private const string ExplainsBoth = "Both";
    private const string Yes = "yes";

    private static readonly FrozenDictionary<string, ShortfallCategory> ByCode;

    static ShortfallTaxonomy()
    {
        All =
        [
            .. EmbeddedTable.Read("Shortfalls.shortfall-categories.tsv").Select(row => new ShortfallCategory(
                int.Parse(row["order"], CultureInfo.InvariantCulture),
                row["code"],
                row["name"],
                row["applies_to"] == ExplainsBoth,
                row["is_boilerplate"] == Yes)),
        ];
        ByCode = All.ToFrozenDictionary(category => category.Code);
    }

    /// <summary>All kinds by rank.</summary>
    public static IReadOnlyList<ShortfallCategory> All { get; }

    /// <summary>主观留有余地: points taken off for room that is always left.</summary>
    public static ShortfallCategory RoomLeftOnPurpose => Get("room-left-on-purpose");

    /// <summary>空泛措施: a measure that fits every case.</summary>
    public static ShortfallCategory EmptyMeasures => Get("empty-measures");

    /// <summary>填“无”或“暂无”: a reason that says there is none.</summary>
    public static ShortfallCategory NothingSaid => Get("nothing-said");

    /// <summary>扣分无说明: points were taken off and no reason stands there.</summary>
    public static ShortfallCategory DeductionUnexplained => Get("deduction-unexplained");

    /// <summary>其他或无法识别: a reason that no phrase of the table recognises.</summary>
    public static ShortfallCategory Unrecognised => Get("unrecognised");

    /// <summary>The kind with a code.</summary>
    /// <param name="code">A code such as <c>treasury-not-paid</c>.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="KeyNotFoundException">No kind has that code.</exception>
    public static ShortfallCategory Get(string code) => ByCode[code];
}
