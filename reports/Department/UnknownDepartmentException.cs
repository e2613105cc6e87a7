namespace Analytics.Reports.Department;

/// <summary>No department of the year has the name or code that was asked for.</summary>
/// <param name="fiscalYear">The year.</param>
/// <param name="asked">What was asked for.</param>
/// <param name="near">Names like it, the nearest first; may be empty.</param>
public sealed class UnknownDepartmentException(int fiscalYear, string asked, IReadOnlyList<string> near)
    : ReportException($"{fiscalYear}年度没有名称或代码为“{asked}”的部门。"
        + (near.Count == 0 ? "请用部门全称或代码，可在系统“部门排名”中查到。" : $"名称相近的有：{string.Join('、', near)}。请用其中的全称，或用部门代码。"));
