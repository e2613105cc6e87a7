using Analytics.Domain.Scoring;

namespace Analytics.Samples.Forms;

/// <summary>Splits amounts so that the parts add up to the whole to the last digit.</summary>
internal static class BudgetShares
{
    /// <summary>Splits an amount.</summary>
    /// <param name="whole">The amount.</param>
    /// <param name="shares">How much each part gets, relative to the others.</param>
    /// <param name="step">The smallest amount: parts are multiples of it, but for the last part with a share.</param>
    /// <returns>The parts; the last one with a share takes what is left.</returns>
    public static IReadOnlyList<decimal> Split(decimal whole, IReadOnlyList<int> shares, decimal step)
    {
        var sum = shares.Sum();
        var parts = shares.Select(share => share == 0 ? 0m : Rounding.HalfUp(whole * share / sum / step, 0) * step).ToArray();
        var last = shares.Count - 1;
        while (shares[last] == 0)
            last--;
        parts[last] += whole - parts.Sum();
        return parts;
    }

    /// <summary>Splits an amount in the proportion of caps, no part above its cap.</summary>
    /// <param name="whole">The amount, at most the sum of the caps.</param>
    /// <param name="caps">The caps.</param>
    public static IReadOnlyList<decimal> Within(decimal whole, IReadOnlyList<decimal> caps)
    {
        var sum = caps.Sum();
        var parts = caps.Select(cap => Math.Min(cap, Math.Floor(whole * cap / sum * 100m) / 100m)).ToArray();
        var left = whole - parts.Sum();
        for (var i = 0; i < parts.Length && left > 0m; i++)
        {
            var more = Math.Min(left, caps[i] - parts[i]);
            parts[i] += more;
            left -= more;
        }

        return parts;
    }
}
