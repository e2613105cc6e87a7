namespace Analytics.Web.Security;

/// <summary>Names of what not everybody may do, for pages to ask and for the setup to grant.</summary>
internal static class Policies
{
    /// <summary>Confirming and correcting the values of a form, settling its reading problems, and deciding about its findings and the kinds of its reasons; everybody who has signed in may.</summary>
    public const string ReviewForms = "review-forms";
}
