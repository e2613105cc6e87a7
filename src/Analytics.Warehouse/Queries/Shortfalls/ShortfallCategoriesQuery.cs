using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>How often a kind of reason stands behind indicators of counted forms in a fiscal year.</summary>
/// <param name="ShortfallCategory">Code of the kind.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="IsBoilerplate">Whether such a reason says nothing of the matter.</param>
/// <param name="RowCount">Indicators whose primary kind it is.</param>
/// <param name="FormCount">Forms of these.</param>
/// <param name="DepartmentCount">Departments of these.</param>
/// <param name="PointsLost">Weight less printed score over rows that print both; null without such a row.</param>
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
            category.shortfall_category, category.name, category.is_boilerplate, cast(sum(by_form.reasons) as int) row_count,
            cast(count(*) as int) form_count, cast(count(distinct by_form.department_key) as int) department_count,
            sum(by_form.points_lost) points_lost, sum(by_form.adjusted_budget_yuan) adjusted_budget_yuan
        from (
            select
                result.shortfall_category, result.form_key, form.department_key, form.adjusted_budget_yuan, count(*) reasons,
                sum(result.weight - result.printed_score) points_lost
            from warehouse.fact_indicator_result result
            join mart.form form on form.form_key = result.form_key
            where form.fiscal_year = @FiscalYear and form.is_counted = @IsCounted and result.shortfall_category is not null
              and (@DepartmentKey is null or form.department_key = @DepartmentKey)
              /* department_limit: form.department_key */
            group by result.shortfall_category, result.form_key, form.department_key, form.adjusted_budget_yuan
        ) by_form
        join warehouse.dim_shortfall_category category on category.shortfall_category = by_form.shortfall_category
        group by category.shortfall_category, category.name, category.is_boilerplate, category.ordinal
        order by sum(by_form.reasons) desc, category.ordinal
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ShortfallCategoryRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ShortfallCategoryRow>(
            Sql, new { FiscalYear = fiscalYear, IsCounted = true, DepartmentKey = departmentKey }, cancellationToken);
}
