using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks;

/// <summary>An indicator as the rules see it.</summary>
/// <param name="Index">Its index in the form, from 0.</param>
/// <param name="Row">The row as printed.</param>
/// <param name="Target">The target taken apart; null where it is absent.</param>
/// <param name="Actual">The actual taken apart; null where it is absent.</param>
/// <param name="OfficialScore">The score that the rules give; null where they give none.</param>
/// <param name="Arithmetic">How the official score comes about, or why there is none; null in approval forms.</param>
internal sealed record IndicatorUnderCheck(
    int Index,
    IndicatorRow Row,
    IndicatorValue? Target,
    IndicatorValue? Actual,
    decimal? OfficialScore,
    string? Arithmetic)
{
    /// <summary>What it measures.</summary>
    public IndicatorKind Kind => IndicatorKinds.KindOf(Row);

    /// <summary>The name for messages: 指标“…”, or its number where the name is absent.</summary>
    public string Name => Row.Level3 is { Value: var name } ? $"指标“{name}”" : $"第{Index + 1}项指标";
}
