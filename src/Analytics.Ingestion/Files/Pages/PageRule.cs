namespace Analytics.Ingestion.Files.Pages;

/// <summary>A ruling line of a page, in points from the upper left corner of the page as it is shown.</summary>
/// <param name="At">Its distance from the left edge where it is vertical, from the upper edge where it is horizontal.</param>
/// <param name="From">Where it begins, along its own direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PageRule(double At, double From, double To)
{
    public double Length => To - From;
}
