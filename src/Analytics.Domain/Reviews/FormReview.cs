using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>Puts the values that persons confirmed or corrected into a form; the one place where that happens.</summary>
public static class FormReview
{
    /// <summary>Puts them in.</summary>
    /// <param name="asRead">The form as the reader gives it; not changed.</param>
    /// <param name="latest">The last decision about each field of the form.</param>
    /// <returns>The form with the persons' values, and which they are.</returns>
    public static ReviewedForm Apply(EvaluationForm asRead, IEnumerable<ValueReview> latest)
    {
        var form = asRead;
        var values = new Dictionary<string, ReviewedValue>(StringComparer.Ordinal);
        var lost = new List<ValueReview>();
        ValueReview? settlement = null;
        foreach (var review in latest.Where(review => review.Decision != ReviewDecision.Withdrawn).OrderBy(review => review.Path, StringComparer.Ordinal))
        {
            if (review.Path == ValueReview.ProblemsPath)
            {
                settlement = review;
            }
            else if (Locate(asRead, review) is { } field && values.TryAdd(field.Path.ToString(), new(field, review, field.Read(asRead))))
            {
                form = field.Write(form, ReadingOf(asRead, field, review));
            }
            else
            {
                lost.Add(review);
            }
        }

        var reviewed = new ReviewedForm { AsRead = asRead, Form = form, Values = values, NotApplicable = lost, Settlement = settlement };
        return reviewed with
        {
            Form = WithRowConfidences(asRead, form, values.Values) with { Problems = [.. asRead.Problems.Where(problem => !reviewed.IsSettled(problem))] },
        };
    }

    /// <summary>Name and line of the row that a field stands in, by which a later reading is searched for the row.</summary>
    /// <param name="asRead">The form as the reader gives it.</param>
    /// <param name="path">The field.</param>
    /// <returns>Both null for a field of the form itself; no name for an indicator without one.</returns>
    public static (string? Name, int? Line) RowOf(EvaluationForm asRead, FieldPath path) => path.List switch
    {
        FieldPath.Funding => (asRead.Funding[path.Index].Source.Value, asRead.Funding[path.Index].Place.Line),
        FieldPath.Indicators => (asRead.Indicators[path.Index].Level3?.Value, asRead.Indicators[path.Index].Place.Line),
        _ => (null, null),
    };

    // A later reading may find a row more or less than the one that the person saw, so an index alone could meet another row.
    private static FormField? Locate(EvaluationForm asRead, ValueReview review)
    {
        if (FieldPath.Parse(review.Path) is not { } path)
            return null;
        if (path.List is null)
            return FormFields.Find(asRead, path);
        var count = path.List == FieldPath.Funding ? asRead.Funding.Count : path.List == FieldPath.Indicators ? asRead.Indicators.Count : 0;
        var rows = Enumerable.Range(0, count).Select(index => RowOf(asRead, path with { Index = index })).ToList();
        if (path.Index < count && rows[path.Index].Name == review.RowName)
            return FormFields.Find(asRead, path);
        var named = Enumerable.Range(0, count).Where(index => rows[index].Name is { } name && name == review.RowName).ToList();
        if (named.Count == 1)
            return FormFields.Find(asRead, path with { Index = named[0] });
        return path.Index < count && rows[path.Index].Line == review.RowLine ? FormFields.Find(asRead, path) : null;
    }

    private static FieldReading? ReadingOf(EvaluationForm asRead, FormField field, ValueReview review) => review.Value is { } value
        ? new(
            value,
            field.Read(asRead)?.Place ?? PlaceOf(asRead, field.Path),
            1m,
            review.Decision == ReviewDecision.Confirmed ? ReadingOrigin.Confirmed : ReadingOrigin.Corrected)
        : null;

    // A value that the reader did not see is looked for in its row, or where the form begins.
    private static SourcePlace PlaceOf(EvaluationForm form, FieldPath path) => path.List switch
    {
        FieldPath.Funding => form.Funding[path.Index].Place,
        FieldPath.Indicators => form.Indicators[path.Index].Place,
        _ => form.Title.Place,
    };

    // A row is as sure as the least sure of its values; what a person said about one of them makes that one sure.
    private static EvaluationForm WithRowConfidences(EvaluationForm asRead, EvaluationForm form, IEnumerable<ReviewedValue> values)
    {
        var touched = values.Select(value => (value.Field.Path.List, value.Field.Path.Index)).ToHashSet();
        return form with
        {
            Funding = [.. form.Funding.Select((row, index) => touched.Contains((FieldPath.Funding, index))
                ? row with { Confidence = Raised(row.Confidence, Lowest(asRead, FieldPath.Funding, index), Lowest(form, FieldPath.Funding, index)) }
                : row)],
            Indicators = [.. form.Indicators.Select((row, index) => touched.Contains((FieldPath.Indicators, index))
                ? row with { Confidence = Raised(row.Confidence, Lowest(asRead, FieldPath.Indicators, index), Lowest(form, FieldPath.Indicators, index)) }
                : row)],
        };
    }

    // Where the row itself was doubtful, and not only its values, it stays so.
    private static decimal Raised(decimal confidence, decimal lowestRead, decimal lowestNow) => confidence < lowestRead ? confidence : lowestNow;

    private static decimal Lowest(EvaluationForm form, string list, int index) => FormFields.Of(form)
        .Where(field => field.Path.List == list && field.Path.Index == index)
        .Select(field => field.Read(form)?.Confidence ?? 1m)
        .Min();
}
