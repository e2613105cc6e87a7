namespace Analytics.Samples.Mistakes;

/// <summary>When an error is made. Of each of the stages but the rows' a form has one error at most.</summary>
internal enum MistakeStage
{
    /// <summary>What the form is about.</summary>
    Identity,

    /// <summary>The amounts.</summary>
    Money,

    /// <summary>Single rows.</summary>
    Rows,

    /// <summary>The weights.</summary>
    Weights,

    /// <summary>Rate and points of the execution.</summary>
    Execution,

    /// <summary>The parts of the funding block.</summary>
    Parts,

    /// <summary>The total, which follows the rows before.</summary>
    Total,

    /// <summary>The sentences, which follow the figures.</summary>
    Texts,

    /// <summary>Date, contact and what else is left empty.</summary>
    Foot,
}
