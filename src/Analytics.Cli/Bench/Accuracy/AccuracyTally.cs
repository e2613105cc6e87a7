namespace Analytics.Cli.Bench.Accuracy;

/// <summary>Counts what became of values.</summary>
internal sealed class AccuracyTally
{
    private readonly Dictionary<FieldOutcome, int> _outcomes = Enum.GetValues<FieldOutcome>().ToDictionary(outcome => outcome, _ => 0);

    /// <summary>Wrong or invented values that the reader was sure of, in files that were not put to review: the worst kind.</summary>
    public int Silent { get; private set; }

    /// <summary>How many values are printed or were read.</summary>
    public int Count => _outcomes.Values.Sum();

    /// <summary>How many values ended so.</summary>
    public int this[FieldOutcome outcome] => _outcomes[outcome];

    /// <summary>The harmonic mean of precision and recall; 1 where there is nothing to read and nothing was read.</summary>
    public double F1
    {
        get
        {
            var right = 2.0 * _outcomes[FieldOutcome.Right];
            var wrong = _outcomes[FieldOutcome.Missing] + _outcomes[FieldOutcome.Invented] + (2.0 * _outcomes[FieldOutcome.Wrong]);
            return right + wrong == 0 ? 1 : right / (right + wrong);
        }
    }

    /// <summary>Adds a value.</summary>
    /// <param name="field">The value.</param>
    /// <param name="isReviewed">Whether its file was put to review.</param>
    public void Add(FieldComparison field, bool isReviewed)
    {
        _outcomes[field.Outcome]++;
        if (!isReviewed && field is { Outcome: FieldOutcome.Wrong or FieldOutcome.Invented, Confidence: 1m })
            Silent++;
    }
}
