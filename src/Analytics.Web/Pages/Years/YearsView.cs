namespace Analytics.Web.Pages.Years;

/// <summary>What the comparison of two years lists.</summary>
public enum YearsView
{
    /// <summary>The departments.</summary>
    Departments,

    /// <summary>The projects.</summary>
    Projects,

    /// <summary>The kinds of reasons.</summary>
    Reasons,

    /// <summary>The links between projects that wait for a person.</summary>
    Proposals,
}
