using Analytics.Domain.Checks;

namespace Analytics.Web.Pages.Forms;

/// <summary>One line of the source text, with what is known about it.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsOfForm">Whether the form covers it; a file may hold several forms.</param>
/// <param name="HasValue">Whether a value of the form was read from it.</param>
/// <param name="Severity">The gravest finding that points at it; null where none does.</param>
/// <param name="Messages">The findings that point at it, one a line; null where none does.</param>
public sealed record SourceLine(int Number, string Text, bool IsOfForm, bool HasValue, Severity? Severity, string? Messages);
