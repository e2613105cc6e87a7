using Analytics.Domain.Projects;

namespace Analytics.Samples.Truth;

/// <summary>A project of one year that goes on in one of the next.</summary>
/// <param name="Department">主管部门.</param>
/// <param name="FromUnit">实施单位 in the earlier year.</param>
/// <param name="FromYear">The earlier year.</param>
/// <param name="FromName">项目名称 in the earlier year.</param>
/// <param name="ToUnit">实施单位 in the later year.</param>
/// <param name="ToYear">The later year.</param>
/// <param name="ToName">项目名称 in the later year.</param>
/// <param name="Kind">How it goes on.</param>
public sealed record TruthContinuation(
    string Department, string FromUnit, int FromYear, string FromName, string ToUnit, int ToYear, string ToName, ProjectLinkKind Kind);
