namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>What a line, or a part of a line, is in a text that is out of order.</summary>
internal enum FragmentKind
{
    /// <summary>Running text of which only its surroundings tell what it is.</summary>
    Text,
    Title,

    /// <summary>What a page carries besides the form: page numbers, 附件3-1, what is left of a label.</summary>
    Mark,

    /// <summary>Labels of the head or foot, with their values or without.</summary>
    Head,

    /// <summary>A name of a unit or project that stands away from its label.</summary>
    HeadValue,
    FundingLabel,
    FundingHeader,
    FundingRow,

    /// <summary>A header of the funding block that stands away from the others.</summary>
    FundingColumn,

    /// <summary>Numbers below such a header.</summary>
    FundingAmounts,
    GoalLabel,
    Goal,
    IndicatorLabel,
    IndicatorHeader,

    /// <summary>Headers of the indicator table that stand away from the others.</summary>
    HeaderWords,
    LevelLabel,

    /// <summary>A line with the numbers of an indicator, perhaps with its other values.</summary>
    RowValues,

    /// <summary>Text of the indicator table.</summary>
    RowText,

    /// <summary>A line of numbers of which only its surroundings tell what it is.</summary>
    Numbers,
    TotalLabel,
    Total,
    ConclusionLabel,
    Conclusion,
    Note,
}
