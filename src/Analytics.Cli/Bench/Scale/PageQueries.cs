using Analytics.Domain.Checks;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Audit;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Queries.Years;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench.Scale;

/// <summary>The queries of all pages, each as it is run when the page is opened, sorted or narrowed.</summary>
/// <param name="stages">The queries.</param>
/// <param name="on">What the pages are opened with.</param>
internal sealed class PageQueries(IServiceProvider stages, PageSubject on)
{
    private const int Rows = 50;
    private const int FarPage = 40;
    private const decimal LowRate = 0.8m;
    private const decimal HighScore = 90m;
    private const string Searched = "项目";
    private const int Shown = 10;

    /// <summary>All of them, page by page.</summary>
    public IEnumerable<PageQuery> All() =>
    [
        .. Overview(), .. Departments(), .. Execution(), .. Scores(), .. Forms(), .. Findings(), .. Shortfalls(), .. Years(), .. Projects(), .. Desk(),
    ];

    private IEnumerable<PageQuery> Overview() =>
    [
        Query<FiscalYearsQuery>("总览：年度", (query, token) => query.RunAsync(token)),
        Query<MartAgeQuery>("总览：数据时间", (query, token) => query.RunAsync(token)),
        Query<YearSummaryQuery>("总览：年度汇总", (query, token) => query.RunAsync(on.Year, token)),
        Query<YearChangeQuery>("总览：与上年比", (query, token) => query.RunAsync(on.Year, token)),
        Query<RatingCountsQuery>("总览：等级", (query, token) => query.RunAsync(on.Year, token)),
        Query<LowExecutionQuery>("总览：执行率最低", (query, token) => query.RunAsync(on.Year, LowRate, Shown, token)),
        Query<FindingsByRuleQuery>("总览：问题按规则", (query, token) => query.RunAsync(on.Year, null, token)),
        Query<FilingGapsQuery>("总览：未报送", (query, token) => query.RunAsync(on.Year, token)),
        Query<RankShiftsQuery>("总览：位次变动", (query, token) => query.RunAsync(on.Year, token)),
    ];

    private IEnumerable<PageQuery> Departments() =>
    [
        Query<DepartmentNamesQuery>("部门：名称", (query, token) => query.RunAsync(token)),
        Query<DepartmentRankingQuery>("部门：排名", (query, token) => query.RunAsync(on.Year, token)),
        Query<DepartmentListQuery>("部门：列表", (query, token) => query.RunAsync(new(on.Year), 0, Rows, token)),
        Query<DepartmentListQuery>("部门：列表，按位次变动", (query, token) => query.RunAsync(new(on.Year) { Sort = DepartmentListSort.Shift }, 0, Rows, token)),
        Query<ScoreRulesQuery>("部门：得分变动的原因", (query, token) => query.RunAsync(on.Year, token)),
        Query<DepartmentYearsQuery>("部门：年度", (query, token) => query.RunAsync(on.DepartmentKey, token)),
        Query<DepartmentRankingQuery>("部门：一个部门", (query, token) => query.RunForAsync(on.Year, on.DepartmentKey, token)),
        Query<DepartmentFormsQuery>("部门：一个部门的表", (query, token) => query.RunAsync(on.Year, on.DepartmentKey, token)),
        Query<FindingsByRuleQuery>("部门：一个部门的问题按规则", (query, token) => query.RunAsync(on.Year, on.DepartmentKey, token)),
        Query<FindingsQuery>(
            "部门：一个部门的问题", (query, token) => query.RunAsync(new(on.Year, on.DepartmentKey) { OnlyCounted = true }, 0, Rows, token)),
        Query<ScoreMovesQuery>("部门：一个部门的得分变动", (query, token) => query.RunAsync(on.Year, on.DepartmentKey, token)),
        Query<ScoreMoveFormsQuery>("部门：得分变动的表", (query, token) => query.RunAsync(on.Year, on.DepartmentKey, token)),
        Query<DepartmentSpreadsQuery>("部门：部门间离散", (query, token) => query.RunAsync(on.Year, token)),
    ];

    private IEnumerable<PageQuery> Execution() =>
    [
        Query<ExecutionLevelsQuery>("执行：各档", (query, token) => query.RunAsync(on.Year, null, token)),
        Query<ExecutionBandsQuery>("执行：分布", (query, token) => query.RunAsync(on.Year, null, token)),
        Query<ExecutionScoreCellsQuery>("执行：执行与得分", (query, token) => query.RunAsync(on.Year, null, token)),
        Query<ExecutionBandsQuery>("执行：一个部门的分布", (query, token) => query.RunAsync(on.Year, on.DepartmentKey, token)),
    ];

    private IEnumerable<PageQuery> Scores() =>
    [
        Query<ScoreBandsQuery>("得分：分布", (query, token) => query.RunAsync(on.Year, null, token)),
        Query<IndicatorKindSpreadsQuery>("得分：指标离散", (query, token) => query.RunAsync(on.Year, token)),
        Query<DepartmentMediansQuery>("得分：中位数", (query, token) => query.RunAsync(on.Year, token)),
        Query<DepartmentScoreSpreadsQuery>("得分：部门离散", (query, token) => query.RunAsync(on.Year, ScoreSpreadOrder.Spread, null, 0, Rows, token)),
        Query<IndicatorKindsQuery>("指标：类别", (query, token) => query.RunAsync(on.Year, null, token)),
        Query<IndicatorOutcomesQuery>("指标：未完成", (query, token) => query.RunAsync(on.Year, null, IndicatorOutcome.Missed, 0, Rows, token)),
    ];

    private IEnumerable<PageQuery> Forms()
    {
        var all = new FormListFilter(on.Year);
        return
        [
            List("全年", all),
            List("全年，第 40 页", all, FarPage * Rows),
            List("按执行率", all with { Order = FormListOrder.Rate }),
            List("按未执行金额", all with { Order = FormListOrder.Unspent }),
            List("按压减金额", all with { Order = FormListOrder.Cut }),
            List("按得分", all with { Order = FormListOrder.Score }),
            List("按得分差", all with { Order = FormListOrder.Difference }),
            List("低执行率", all with { RateBelow = LowRate, Order = FormListOrder.Rate }),
            List("低执行率而高得分", all with { RateBelow = LowRate, ScoreFrom = HighScore, Order = FormListOrder.Rate }),
            List("一个等级", all with { PrintedRating = "优" }),
            List("一个部门", all with { DepartmentKey = on.DepartmentKey }),
            List("一条规则", all with { RuleCode = on.RuleCode }),
            Query<FormQuery>("表：一张", (query, token) => query.RunAsync(on.FormKey, token)),
            Query<FormFileQuery>("表：文件", (query, token) => query.RunAsync(on.FormKey, token)),
            Query<OriginalFileQuery>("表：原件", (query, token) => query.RunAsync(on.FormKey, token)),
            Query<SourceTextQuery>("表：原文", (query, token) => query.RunAsync(on.Sha256, token)),
            Query<FindingsQuery>("表：问题", (query, token) => query.RunAsync(new(FormKey: on.FormKey), 0, Rows, token)),
            Query<FindingDecisionsQuery>("表：问题的处理", (query, token) => query.RunAsync(on.FormKey, token)),
            Query<ScoreChangesQuery>("表：得分变动", (query, token) => query.RunAsync(on.FormKey, token)),
            Query<FormReasonsQuery>("表：原因", (query, token) => query.RunAsync(on.FormKey, token)),
        ];

        PageQuery List(string name, FormListFilter filter, int offset = 0) =>
            Query<FormListQuery>($"表的列表：{name}", (query, token) => query.RunAsync(filter, offset, Rows, token));
    }

    private IEnumerable<PageQuery> Findings() =>
    [
        Query<FindingStatesQuery>("问题：状态", (query, token) => query.RunAsync(new(on.Year), token)),
        Query<FindingsQuery>("问题：列表", (query, token) => query.RunAsync(new(on.Year), 0, Rows, token)),
        Query<FindingsQuery>("问题：列表，第 40 页", (query, token) => query.RunAsync(new(on.Year), FarPage * Rows, Rows, token)),
        Query<FindingsQuery>("问题：一条规则", (query, token) => query.RunAsync(new(on.Year, RuleCode: on.RuleCode), 0, Rows, token)),
        Query<FindingsQuery>("问题：一个部门", (query, token) => query.RunAsync(new(on.Year, on.DepartmentKey), 0, Rows, token)),
        Query<FindingsQuery>("问题：已排除", (query, token) => query.RunAsync(new(on.Year, State: FindingState.Dismissed), 0, Rows, token)),
        Query<RuleDepartmentsQuery>("问题：规则与部门", (query, token) => query.RunAsync(on.Year, token)),
    ];

    private IEnumerable<PageQuery> Shortfalls()
    {
        var all = new ShortfallFilter(on.Year);
        return
        [
            Query<ShortfallYearsQuery>("原因：各年", (query, token) => query.RunAsync(null, token)),
            Query<ShortfallCategoriesQuery>("原因：类别", (query, token) => query.RunAsync(on.Year, null, token)),
            Query<RepeatedReasonsQuery>("原因：雷同", (query, token) => query.RunAsync(on.Year, Shown, token)),
            .. Narrowed("全年", all),
            .. Narrowed("一个类别", all with { ShortfallCategory = on.Category }),
            .. Narrowed("一个部门", all with { DepartmentKey = on.DepartmentKey }),
            .. Narrowed("套话", all with { OnlyBoilerplate = true }),
            .. Narrowed("搜索", all with { Search = Searched }),
        ];

        IEnumerable<PageQuery> Narrowed(string name, ShortfallFilter filter) =>
        [
            Query<ShortfallsQuery>($"原因：{name}，列表", (query, token) => query.RunAsync(filter, ShortfallOrder.Points, 0, Rows, token)),
            Query<ShortfallsQuery>($"原因：{name}，按金额", (query, token) => query.RunAsync(filter, ShortfallOrder.Money, 0, Rows, token)),
            Query<ShortfallsQuery>($"原因：{name}，按部门", (query, token) => query.RunAsync(filter, ShortfallOrder.Department, 0, Rows, token)),
            Query<ShortfallsQuery>($"原因：{name}，计数", (query, token) => query.CountAsync(filter, token)),
            Query<ReasonGroupsQuery>($"原因：{name}，雷同", (query, token) => query.RunAsync(filter, 0, Shown, token)),
            Query<ReasonGroupsQuery>($"原因：{name}，雷同计数", (query, token) => query.CountAsync(filter, token)),
        ];
    }

    private IEnumerable<PageQuery> Years() =>
    [
        Query<PairStandingsQuery>("年度对比：对应情况", (query, token) => query.RunAsync(on.Years, null, token)),
        .. Enum.GetValues<DepartmentPairOrder>().Select(order => Query<DepartmentPairsQuery>(
            $"年度对比：部门，按 {order}", (query, token) => query.RunAsync(on.Years, null, order, isAscending: false, 0, Rows, token))),
        .. Enum.GetValues<ProjectPairOrder>().Select(order => Query<ProjectPairsQuery>(
            $"年度对比：项目，按 {order}", (query, token) => query.RunAsync(new(on.Years), order, isAscending: false, 0, Rows, token))),
        Query<ProjectPairsQuery>(
            "年度对比：可比项目",
            (query, token) => query.RunAsync(new(on.Years, Standing: PairStanding.Comparable), ProjectPairOrder.Executed, isAscending: false, 0, Rows, token)),
        Query<ProjectPairsQuery>(
            "年度对比：一个部门的项目",
            (query, token) => query.RunAsync(new(on.Years, on.DepartmentKey), ProjectPairOrder.Executed, isAscending: false, 0, Rows, token)),
        Query<ShortfallPairsQuery>("年度对比：原因", (query, token) => query.RunAsync(on.Years, null, token)),
        Query<LinkProposalsQuery>("年度对比：待定的对应", (query, token) => query.RunAsync(on.Years, null, 0, Rows, token)),
        Query<LinkProposalsQuery>("年度对比：待定的对应，计数", (query, token) => query.CountAsync(on.Years, null, token)),
    ];

    private IEnumerable<PageQuery> Projects() => on.ProjectHash is not { } project ? [] :
    [
        Query<ProjectYearsQuery>("项目：各年", (query, token) => query.RunAsync(project, token)),
        Query<ProjectFormsQuery>("项目：表", (query, token) => query.RunAsync(project, token)),
        Query<ProjectLinksQuery>("项目：对应", (query, token) => query.RunAsync(project, token)),
    ];

    private IEnumerable<PageQuery> Desk() =>
    [
        Query<ReviewQueueQuery>("报送：待复核", (query, token) => query.RunAsync(on.Year, token)),
        Query<ImportRunsQuery>("报送：导入记录", (query, token) => query.RunAsync(0, Shown, token)),
        Query<JobRunsQuery>("任务：记录", (query, token) => query.RunAsync(null, 0, Rows, token)),
        Query<JobRunsQuery>("任务：最近", (query, token) => query.LastAsync(token)),
        Query<AuditEntriesQuery>("审计：记录", (query, token) => query.RunAsync(new(), 0, Rows, token)),
        Query<AccountsQuery>("用户：列表", (query, token) => query.RunAsync(token)),
    ];

    private PageQuery Query<TQuery>(string name, Func<TQuery, CancellationToken, Task> run)
        where TQuery : notnull => new(name, token => run(stages.GetRequiredService<TQuery>(), token));
}
