using System.Text;

namespace Analytics.Samples;

/// <summary>A random number generator whose numbers depend on its seed alone, today and in every later version.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014): a counter that steps by the golden ratio, and a mixing function over it.</remarks>
internal sealed class SeededRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    private readonly ulong _seed;
    private ulong _state;

    /// <summary>A generator.</summary>
    /// <param name="seed">The seed.</param>
    public SeededRandom(ulong seed)
    {
        _seed = seed;
        _state = seed;
    }

    /// <summary>A generator of its own for a part of the work, so that a change in one part leaves the others as they were.</summary>
    /// <param name="label">Names the part.</param>
    public SeededRandom Fork(string label)
    {
        // FNV-1a over the label.
        var hash = FnvOffset;
        foreach (var each in Encoding.UTF8.GetBytes(label))
            hash = unchecked((hash ^ each) * FnvPrime);
        return new(Mix(unchecked(_seed + hash)));
    }

    /// <summary>A whole number from 0 up to, and without, a limit.</summary>
    public int Below(int limit) => (int)(((UInt128)Next() * (ulong)limit) >> 64);

    /// <summary>A whole number from the lowest to the highest, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items, each as often as its share says.</summary>
    public T Pick<T>(IReadOnlyList<(T Item, int Share)> items)
    {
        var left = Below(items.Sum(item => item.Share));
        foreach (var (item, share) in items)
        {
            left -= share;
            if (left < 0)
                return item;
        }

        return items[^1].Item;
    }

    /// <summary>The items in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    private ulong Next()
    {
        _state = unchecked(_state + Step);
        return Mix(_state);
    }
}
