using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>How often a kind of reason stands behind indicators of counted forms in a fiscal year.</summary>
/// <param name="ShortfallCategory">Code of the kind.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="IsBoilerplate">Whether such a reason says nothing of the matter.</param>
/// <param name="RowCount">Indicators whose primary kind it is.</param>
/// <param name="FormCount">Forms of these.</param>
/// <param name="DepartmentCount">Departments of these.</param>
/// <param name="PointsLost">Weight less printed score over the rows that print both and lost points.</param>
/// <param name="AdjustedBudgetYuan">Adjusted budgets of these forms, each once in a kind; null where none gives one.</param>
public sealed record ShortfallCategoryRow(
    string ShortfallCategory,
    string Name,
    bool IsBoilerplate,
    int RowCount,
    int FormCount,
    int DepartmentCount,
    decimal? PointsLost,
    decimal? AdjustedBudgetYuan);

/// <summary>Primary kinds of reasons of one fiscal year, the most frequent first; of one department where one is named.</summary>
public sealed class ShortfallCategoriesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            category.shortfall_category, category.name, category.is_boilerplate, cast(sum(kind.reason_count) as int) row_count,
            cast(sum(kind.form_count) as int) form_count, cast(count(distinct kind.department_key) as int) department_count,
            sum(kind.lost_points) points_lost, sum(kind.adjusted_budget_yuan) adjusted_budget_yuan
        from mart.shortfall_department_year kind
        join warehouse.dim_shortfall_category category on category.shortfall_category = kind.shortfall_category
        where kind.fiscal_year = @FiscalYear and (@DepartmentKey is null or kind.department_key = @DepartmentKey)
          /* department_limit: kind.department_key */
        group by category.shortfall_category, category.name, category.is_boilerplate, category.ordinal
        order by sum(kind.reason_count) desc, category.ordinal
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ShortfallCategoryRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ShortfallCategoryRow>(
            Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
