using System.Globalization;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench.Scale;

/// <summary>A measured figure beside its target.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit, such as 秒.</param>
/// <param name="Target">The figure to reach; null where there is none.</param>
/// <param name="IsMoreBetter">Whether more is better.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Target = null, bool IsMoreBetter = false)
{
    private const int NameWidth = 44;
    private const double FewEnoughForDecimals = 100;

    /// <summary>Whether the target is reached; true where there is none.</summary>
    public bool IsReached => Target is not { } target || (IsMoreBetter ? Value >= target : Value <= target);

    /// <summary>The figure as a line.</summary>
    public override string ToString() =>
        Name + new string(' ', Math.Max(1, NameWidth - TextTable.WidthOf(Name)))
        + Written(Value).PadLeft(12) + " " + Unit
        + (Target is { } target ? $"（目标 {(IsMoreBetter ? "≥" : "≤")} {Written(target)}{(IsReached ? "" : "，未达到")}）" : "");

    private static string Written(double value) => value.ToString(value < FewEnoughForDecimals ? "0.##" : "#,##0", CultureInfo.InvariantCulture);
}
