using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>Makes the fields of one row of a list of a form.</summary>
/// <typeparam name="TRow">What the list holds.</typeparam>
/// <param name="list">Name of the list in paths.</param>
/// <param name="index">Index of the row, from 0.</param>
/// <param name="rows">Gives the list.</param>
/// <param name="with">Gives the form with another list.</param>
internal sealed class RowFields<TRow>(
    string list,
    int index,
    Func<EvaluationForm, IReadOnlyList<TRow>> rows,
    Func<EvaluationForm, IReadOnlyList<TRow>, EvaluationForm> with)
{
    /// <summary>A field that may be absent.</summary>
    public FormField Of<T>(string name, FieldType<T> type, Func<TRow, Reading<T>?> get, Func<TRow, Reading<T>?, TRow> set) =>
        Field(name, type, isRequired: false, get, set);

    /// <summary>A field that the row cannot be without.</summary>
    public FormField Required<T>(string name, FieldType<T> type, Func<TRow, Reading<T>> get, Func<TRow, Reading<T>, TRow> set) =>
        Field(name, type, isRequired: true, get, (row, value) => set(row, value!));

    private FormField Field<T>(string name, FieldType<T> type, bool isRequired, Func<TRow, Reading<T>?> get, Func<TRow, Reading<T>?, TRow> set) =>
        new(
            new(list, index, name),
            type.Kind,
            isRequired,
            form => type.ToText(get(rows(form)[index])),
            (form, value) => with(form, Replace(rows(form), set(rows(form)[index], type.FromText(value)))));

    private IReadOnlyList<TRow> Replace(IReadOnlyList<TRow> old, TRow row) => [.. old.Select((other, at) => at == index ? row : other)];
}
