namespace Analytics.Web.Components.Shared;

/// <summary>Pages of a list.</summary>
internal static class Paging
{
    /// <summary>How many pages a list has.</summary>
    /// <param name="itemCount">Items of the list.</param>
    /// <param name="itemsPerPage">Items of a page.</param>
    /// <returns>At least 1.</returns>
    public static int PageCount(int itemCount, int itemsPerPage) => Math.Max(1, (itemCount + itemsPerPage - 1) / itemsPerPage);
}
