using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>A place of a form that holds one value or none: reads it as a text, and gives the form with another value in it.</summary>
public sealed class FormField
{
    private readonly Func<EvaluationForm, FieldReading?> _read;
    private readonly Func<EvaluationForm, FieldReading?, EvaluationForm> _write;

    internal FormField(
        FieldPath path,
        FieldKind kind,
        bool isRequired,
        Func<EvaluationForm, FieldReading?> read,
        Func<EvaluationForm, FieldReading?, EvaluationForm> write)
    {
        Path = path;
        Kind = kind;
        IsRequired = isRequired;
        _read = read;
        _write = write;
    }

    /// <summary>Its stable name.</summary>
    public FieldPath Path { get; }

    /// <summary>What it holds.</summary>
    public FieldKind Kind { get; }

    /// <summary>Whether it cannot be absent: a funding row is nothing without its name.</summary>
    public bool IsRequired { get; }

    /// <summary>The value that a form holds here.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The value; null where the form does not give it.</returns>
    public FieldReading? Read(EvaluationForm form) => _read(form);

    /// <summary>A form with another value here.</summary>
    /// <param name="form">The form; not changed.</param>
    /// <param name="reading">The value; null for none.</param>
    /// <returns>The other form.</returns>
    /// <exception cref="FormatException">The text is no value of this kind.</exception>
    /// <exception cref="ArgumentNullException">No value is given where one is required.</exception>
    internal EvaluationForm Write(EvaluationForm form, FieldReading? reading)
    {
        if (IsRequired)
            ArgumentNullException.ThrowIfNull(reading);
        return _write(form, reading);
    }
}
