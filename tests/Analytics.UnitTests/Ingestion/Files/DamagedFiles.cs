using System.Diagnostics;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Files;

/// <summary>Damages a file a thousand times, the same way in every run.</summary>
internal static class DamagedFiles
{
    private const int Rounds = 1000;

    // Far beyond what any reading takes, so that only one that never ends fails.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    /// <summary>Whatever is damaged: nothing is thrown, nothing hangs, and no indicator row is lost without a word.</summary>
    public static void AssertNoneLosesRowsSilently(byte[] whole, string fileName)
    {
        var undamaged = Texts.ReadBytes(whole, fileName);
        Assert.False(undamaged.NeedsReview);
        var intact = RowCount(undamaged);
        Assert.True(intact > 0);
        var dice = new Dice();
        for (var round = 0; round < Rounds; round++)
        {
            var (damaged, damage) = Damage(whole, dice);
            var clock = Stopwatch.StartNew();
            var document = Texts.ReadBytes(damaged, fileName);
            Assert.True(clock.Elapsed < Hang, $"Round {round}: {damage} took {clock.Elapsed}.");
            Assert.NotEqual("reader-failed", document.Rejection?.Code);
            Assert.True(
                document.Rejection is not null || document.NeedsReview || RowCount(document) >= intact,
                $"Round {round}: {damage} leaves {RowCount(document)} of {intact} rows without a word.");
        }
    }

    private static int RowCount(SourceDocument document) => document.Forms.Sum(form => form.Form.Indicators.Count);

    private static (byte[] Bytes, string Damage) Damage(byte[] whole, Dice dice)
    {
        if (dice.Next(5) == 0)
        {
            var length = 1 + dice.Next(whole.Length - 1);
            return (whole[..length], $"the cut after {length} of {whole.Length} bytes");
        }

        var bytes = whole.ToArray();
        var places = new List<int>();
        for (var flips = 1 + dice.Next(3); flips > 0; flips--)
        {
            places.Add(dice.Next(bytes.Length));
            bytes[places[^1]] ^= (byte)(1 << dice.Next(8));
        }

        return (bytes, $"flips at {string.Join(", ", places)}");
    }

    /// <summary>Numbers that are the same in every run.</summary>
    private sealed class Dice
    {
        private ulong _state = 20241121;

        public int Next(int limit)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)limit);
        }
    }
}
