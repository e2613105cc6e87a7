namespace Analytics.Domain.Reviews;

/// <summary>What a field of a form holds, and so what a person may type into it.</summary>
public enum FieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>An amount of money as printed, in the form's own unit.</summary>
    Amount,

    /// <summary>A weight or a score in points.</summary>
    Points,

    /// <summary>A rate in percent: 98.44 for 98.44 %.</summary>
    Percent,

    /// <summary>A fiscal year.</summary>
    Year,

    /// <summary>A date.</summary>
    Date,

    /// <summary>元 or 万元.</summary>
    CurrencyUnit,

    /// <summary>优, 良, 中 or 差.</summary>
    Rating,
}
