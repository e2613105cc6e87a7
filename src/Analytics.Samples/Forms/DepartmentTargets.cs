using Analytics.Domain.Indicators;
using Analytics.Samples.City;
using Analytics.Samples.Contents;

namespace Analytics.Samples.Forms;

/// <summary>The targets of a whole department: the first output of each of its projects, and what every department has.</summary>
internal static class DepartmentTargets
{
    private const int Outputs = 50;
    private const int Benefits = 30;
    private const int Pleased = 10;
    private const int MostProjects = 4;

    /// <summary>The targets.</summary>
    public static IReadOnlyList<IndicatorFacts> Of(Department department, IReadOnlyList<CityProject> projects, SeededRandom random)
    {
        var counts = projects.Take(MostProjects).Select(project =>
        {
            var first = project.Kind.Indicators[0];
            return Row(first.Kind, Measure.Count, project.Scope + first.Name, first.Unit, TargetOperator.AtLeast, TargetPlan.Tidy(random.Between(first.Lowest, first.Highest)));
        });
        return
        [
            .. TargetPlan.Weighted(
                [
                    .. counts,
                    Row(IndicatorKind.Quality, Measure.Rate, "重点工作任务完成率", "%", TargetOperator.AtLeast, random.Between(92, 98)),
                    Row(IndicatorKind.Quality, Measure.Rate, $"{department.Topic}人员培训合格率", "%", TargetOperator.AtLeast, random.Between(90, 96)),
                    Row(IndicatorKind.Timeliness, Measure.Date, "年度重点工作完成时间", "", null, null) with { TargetWords = "12月31日前" },
                    Row(IndicatorKind.Cost, Measure.Price, "三公经费变动控制率", "%", TargetOperator.AtMost, 100m),
                ],
                Outputs,
                random),
            .. TargetPlan.Weighted(
                [
                    Row(IndicatorKind.SocialBenefit, Measure.Rate, random.Pick(["群众诉求按期办结率", "便民服务事项覆盖率"]), "%", TargetOperator.AtLeast, random.Between(88, 95)),
                    random.Chance(20) ? Several(random) : Row(IndicatorKind.SocialBenefit, Measure.Count, "服务企业和群众", "人次", TargetOperator.AtLeast, random.Between(20, 90) * 100),
                    Row(IndicatorKind.SustainableImpact, Measure.Words, $"{department.Topic}干部队伍建设", "", null, null) with { TargetWords = random.Pick(["持续加强", "不断提升", "逐步优化"]) },
                ],
                Benefits,
                random),
            .. TargetPlan.Weighted(
                [Row(IndicatorKind.Satisfaction, Measure.Rate, random.Pick(["服务对象满意度", "社会公众满意度", "基层单位满意度"]), "%", TargetOperator.AtLeast, random.Between(85, 92))],
                Pleased,
                random),
        ];
    }

    private static IndicatorFacts Several(SeededRandom random)
    {
        var (times, people) = (random.Between(3, 9), random.Between(10, 60) * 10);
        return Row(IndicatorKind.SocialBenefit, Measure.Several, "组织业务骨干开展全员轮训，推动业务培训覆盖基层", "", null, null) with
        {
            TargetWords = $"培训次数≥{Printed.Number(times)}次，培训人数≥{Printed.Number(people)}人",
            ActualWords = $"举办培训班{Printed.Number(times + random.Between(0, 1))}次，参加培训{Printed.Number(people + random.Between(0, 30))}人",
        };
    }

    private static IndicatorFacts Row(IndicatorKind kind, Measure measure, string name, string unit, TargetOperator? direction, decimal? target) => new()
    {
        Kind = kind,
        Measure = measure,
        Name = name,
        Unit = unit,
        Operator = direction,
        Target = target,
    };
}
