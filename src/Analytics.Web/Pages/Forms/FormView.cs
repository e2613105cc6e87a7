using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Forms;

/// <summary>Which form is shown, what of its file is marked, and what its reader may do; handed down to every value on the page.</summary>
/// <param name="FormKey">Key of the form.</param>
/// <param name="Marked">The spot marked in the address; null for none.</param>
/// <param name="Model">The form with all that is known about it.</param>
/// <param name="MayReview">Whether whoever looks at it may confirm, correct and decide about findings.</param>
/// <param name="Review">Opens the dialog for a field, named by its path.</param>
/// <param name="Decide">Opens the dialog for a finding, named by its hash.</param>
/// <param name="Sort">Opens the dialog for the kind of a reason, named by the index of its indicator.</param>
internal sealed record FormView(
    long FormKey,
    SourceSpot? Marked,
    FormModel Model,
    bool MayReview,
    EventCallback<string> Review,
    EventCallback<string> Decide,
    EventCallback<int> Sort);
