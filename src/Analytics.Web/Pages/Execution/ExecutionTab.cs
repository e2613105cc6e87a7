namespace Analytics.Web.Pages.Execution;

/// <summary>What the table of the page about execution lists.</summary>
internal enum ExecutionTab
{
    /// <summary>Forms below 90 %.</summary>
    Below90,

    /// <summary>Forms below 80 %.</summary>
    Below80,

    /// <summary>Forms below 60 %.</summary>
    Below60,

    /// <summary>Budgets cut to what was spent, the largest cut first.</summary>
    Cut,

    /// <summary>The largest amounts left unspent.</summary>
    Unspent,

    /// <summary>Forms below 60 % that give themselves 90 points or more.</summary>
    LittleSpentHighScore,
}
