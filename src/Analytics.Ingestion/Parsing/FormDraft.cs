using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Parsing;

/// <summary>What the parts of the parser share while they read one form: its kind and what is wrong so far.</summary>
internal sealed class FormDraft(FormKind kind, string name, bool isOutOfOrder)
{
    private readonly List<ReadingProblem> _problems = [];

    /// <summary>The kind of the form.</summary>
    public FormKind Kind { get; } = kind;

    /// <summary>Whether extraction has put the text out of order, so that neighbours on the page need not be neighbours here.</summary>
    public bool IsOutOfOrder { get; } = isOutOfOrder;

    /// <summary>What could not be read with certainty so far.</summary>
    public IReadOnlyList<ReadingProblem> Problems => _problems;

    /// <summary>Notes that something could not be read with certainty.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What, why and what to do, in Chinese; the form's name is put in front.</param>
    /// <param name="place">Where.</param>
    public void Report(string code, string message, SourcePlace place) =>
        _problems.Add(new(code, $"《{name}》{message}", place));
}
