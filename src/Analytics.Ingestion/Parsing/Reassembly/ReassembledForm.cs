using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>The parts of a form whose text was out of order.</summary>
internal sealed record ReassembledForm
{
    /// <summary>The values of the labels at head and foot.</summary>
    public required Dictionary<HeadField, Reading<string>> Head { get; init; }

    /// <summary>The rows of the funding block.</summary>
    public required IReadOnlyList<FundingLine> Funding { get; init; }

    /// <summary>The unit of the amounts as printed.</summary>
    public required Reading<CurrencyUnit>? CurrencyUnit { get; init; }

    /// <summary>The expected goal.</summary>
    public required Reading<string>? ExpectedGoal { get; init; }

    /// <summary>What came of it.</summary>
    public required Reading<string>? ActualGoal { get; init; }

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }

    /// <summary>The row of totals with its place and confidence.</summary>
    public required Reading<TotalRow>? Total { get; init; }

    /// <summary>The conclusion.</summary>
    public required Reading<string>? Conclusion { get; init; }
}
