namespace Analytics.Domain.Projects;

/// <summary>A project of one year that seems to go on in a project of a later year.</summary>
public sealed record ProjectLink
{
    /// <summary>Key of the project in the earlier year.</summary>
    public required string FromKey { get; init; }

    /// <summary>Key of the project in the later year.</summary>
    public required string ToKey { get; init; }

    /// <summary>How it goes on.</summary>
    public required ProjectLinkKind Kind { get; init; }

    /// <summary>Whether it needs no person to confirm it: same name, same unit, and a name that means something.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>How much speaks for it, from 0 to 1 with four decimals; 1 where it is certain.</summary>
    public required decimal Score { get; init; }

    /// <summary>What speaks for and against it, in one Chinese sentence.</summary>
    public required string Reason { get; init; }
}
