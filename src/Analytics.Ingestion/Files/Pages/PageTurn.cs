namespace Analytics.Ingestion.Files.Pages;

/// <summary>How a page has to be turned so that its text runs from left to right: wide tables are often printed sideways.</summary>
/// <param name="Quarters">Quarter turns against the clock: 0, 1 or 3.</param>
/// <param name="Extent">What is taken from, so that places stay positive.</param>
internal readonly record struct PageTurn(int Quarters, double Extent)
{
    private const int FewestWords = 5;
    private const int FewestCharacters = 3;
    private const double LeastShare = 0.8;

    /// <summary>Finds out how a page lies.</summary>
    public static PageTurn Of(PageText page)
    {
        var telling = page.Words.Where(word => word.Text.Length >= FewestCharacters).ToList();
        if (telling.Count < FewestWords || telling.Count(word => word.Area.Height > 1.5 * word.Area.Width) < LeastShare * telling.Count)
            return default;
        // What is drawn first stands at the top: to the right where the text runs downwards, to the left where it runs upwards.
        var half = telling.Count / 2;
        var runsDown = telling.Take(half).Average(word => word.Area.CentreX) > telling.Skip(half).Average(word => word.Area.CentreX);
        return runsDown
            ? new(1, page.Words.Max(word => word.Area.Right) + 1)
            : new(3, page.Words.Max(word => word.Area.Bottom) + 1);
    }

    /// <summary>Where an area of the page lies once it is turned.</summary>
    public PageArea Apply(PageArea area) => Quarters switch
    {
        1 => new(area.Top, Extent - area.Right, area.Bottom, Extent - area.Left),
        3 => new(Extent - area.Bottom, area.Left, Extent - area.Top, area.Right),
        _ => area,
    };

    /// <summary>Where an area of the turned page lies on the page as it is shown.</summary>
    public PageArea Back(PageArea area) => Quarters switch
    {
        1 => new(Extent - area.Bottom, area.Left, Extent - area.Top, area.Right),
        3 => new(area.Top, Extent - area.Right, area.Bottom, Extent - area.Left),
        _ => area,
    };

    /// <summary>The page once it is turned.</summary>
    public PageText Apply(PageText page)
    {
        var turn = this;
        return Quarters == 0 ? page : page with { Words = [.. page.Words.Select(word => word with { Area = turn.Apply(word.Area) })] };
    }

    /// <summary>The ruling lines once the page is turned.</summary>
    public PageRules Apply(PageRules rules)
    {
        var extent = Extent;
        return Quarters switch
        {
            1 => new(
                [.. rules.Horizontal.Select(rule => new PageRule(rule.At, extent - rule.To, extent - rule.From))],
                [.. rules.Vertical.Select(rule => rule with { At = extent - rule.At })]),
            3 => new(
                [.. rules.Horizontal.Select(rule => rule with { At = extent - rule.At })],
                [.. rules.Vertical.Select(rule => new PageRule(rule.At, extent - rule.To, extent - rule.From))]),
            _ => rules,
        };
    }
}
