namespace Analytics.Web.Pages.Forms;

/// <summary>Which form is shown and which of its lines are marked; handed down to every value on the page.</summary>
/// <param name="FormKey">Key of the form.</param>
/// <param name="Marked">Lines marked in the address; null for none.</param>
internal sealed record FormView(long FormKey, LineRange? Marked);
