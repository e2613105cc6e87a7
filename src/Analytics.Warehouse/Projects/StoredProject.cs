namespace Analytics.Warehouse.Projects;

/// <summary>A row of <c>warehouse.project_year</c>: a project in a year, and which projects of other years are the same.</summary>
/// <param name="ProjectHash">Its key, see <see cref="Domain.Projects.ProjectYear.KeyOf"/>.</param>
/// <param name="FiscalYear">年度.</param>
/// <param name="DepartmentKey">Key of its department.</param>
/// <param name="ProjectName">项目名称 as printed.</param>
/// <param name="UnitName">实施单位 as printed; null for none.</param>
/// <param name="ProjectNumber">项目编码; null for none.</param>
/// <param name="LineageHash">Key of the first project that it goes on from, by the links that hold; its own where it is the first.</param>
/// <param name="PossibleHash">The same, with the links that nobody has decided.</param>
internal sealed record StoredProject(
    string ProjectHash,
    int FiscalYear,
    int DepartmentKey,
    string ProjectName,
    string? UnitName,
    string? ProjectNumber,
    string LineageHash,
    string PossibleHash);
