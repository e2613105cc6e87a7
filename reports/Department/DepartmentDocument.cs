using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;

namespace Analytics.Reports.Department;

/// <summary>Puts the chapters of the report on one department in order.</summary>
internal static class DepartmentDocument
{
    /// <summary>Tells a department's year.</summary>
    /// <param name="model">The figures.</param>
    /// <returns>The document.</returns>
    public static ReportDocument Tell(DepartmentModel model)
    {
        List<(string Name, string Value)> scope =
        [
            ("年度", model.Year.ToString(CultureInfo.InvariantCulture)),
            ("部门", model.Department.DepartmentName),
        ];
        if (model.RefreshedAt is { } at)
            scope.Add(("数据截至", ChineseFormats.Moment(new(DateTime.SpecifyKind(at, DateTimeKind.Utc)))));
        return new()
        {
            Title = $"{model.Department.DepartmentName}{model.Year}年度绩效报告",
            IssuingOffice = model.IssuingOffice,
            MadeAt = model.MadeAt,
            Scope = scope,
            Chapters =
            [
                OverviewChapter.Write(model),
                MoneyChapter.Write(model),
                ScoreChapter.Write(model),
                TargetsChapter.Write(model),
                ReasonsChapter.Write(model),
                FindingsChapter.Write(model),
            ],
        };
    }
}
