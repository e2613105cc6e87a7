using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Analytics.Reports.Charts;

/// <summary>A text of a drawing; Razor keeps the tag's name for itself, so it cannot stand in a template.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Where it stands from the left, such as <c>12.5%</c>.</summary>
    [Parameter, EditorRequired]
    public required string X { get; set; }

    /// <summary>Where its line stands from the top.</summary>
    [Parameter, EditorRequired]
    public required string Y { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required string Content { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    /// <summary>Style class.</summary>
    [Parameter]
    public string Class { get; set; } = "an-chart-value";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Content);
        builder.CloseElement();
    }
}
