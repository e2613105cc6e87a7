using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Documents;

/// <summary>A drawn figure with its number; a text document leaves it out.</summary>
/// <param name="Label">Its number in the document, such as <c>图3-1</c>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Content">Draws it at the width it is given, in pixels.</param>
public sealed record FigureBlock(string Label, string Title, RenderFragment<int> Content) : ReportBlock;
