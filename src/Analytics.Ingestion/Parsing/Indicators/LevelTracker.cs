using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Follows the level labels down the table and knows which hold at a row.</summary>
internal sealed class LevelTracker
{
    private bool _hasRowsSinceLevel1;

    /// <summary>The level-1 name that holds; null before the first.</summary>
    public Reading<string>? Level1 { get; private set; }

    /// <summary>The level-2 name that holds; null where the level-1 name has none yet.</summary>
    public Reading<string>? Level2 { get; private set; }

    /// <summary>Notes that a row was read below the labels.</summary>
    public void NoteRow() => _hasRowsSinceLevel1 = true;

    /// <summary>Takes a label in.</summary>
    /// <param name="printed">The label's pieces as printed, the points in brackets with them.</param>
    /// <param name="level">The level its word stands on.</param>
    /// <param name="place">Where it stands.</param>
    public void Take(IEnumerable<string> printed, IndicatorLevel level, SourcePlace place)
    {
        var text = PrintedText.Join(printed).TrimEnd(':', '：');
        var bracket = text.IndexOfAny(['(', '（']);
        var reading = new Reading<string>(bracket > 0 ? text[..bracket] : text, place);
        if (IsLevel1(reading.Value, level, hasPoints: bracket > 0))
        {
            Level1 = reading;
            Level2 = null;
            _hasRowsSinceLevel1 = false;
        }
        else
        {
            Level2 = reading;
        }
    }

    // 满意度指标 names both levels: first the one, then, directly below it, the other.
    private bool IsLevel1(string name, IndicatorLevel level, bool hasPoints) => level switch
    {
        IndicatorLevel.Level1 => true,
        IndicatorLevel.Level2 => false,
        _ when hasPoints => true,
        _ when Level1 is null => true,
        _ when Level2 is null && !_hasRowsSinceLevel1 => false,
        _ => name.Contains("满意", StringComparison.Ordinal) && !Level1.Value.Contains("满意", StringComparison.Ordinal),
    };
}
