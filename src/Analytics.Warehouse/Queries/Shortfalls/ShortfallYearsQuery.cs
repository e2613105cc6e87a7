using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>The reasons of a primary kind in a fiscal year.</summary>
/// <param name="FiscalYear">年度.</param>
/// <param name="ShortfallCategory">Code of the kind.</param>
/// <param name="ReasonCount">Indicators whose reason is of this kind in the first place.</param>
/// <param name="FormCount">Forms that they stand in.</param>
/// <param name="BoilerplateCount">Reasons of these that say nothing about the case or are copied.</param>
/// <param name="LostPoints">Points that these indicators lost, as printed.</param>
/// <param name="AdjustedBudgetYuan">Adjusted budget of the forms, each counted once in this kind; null where none gives it.</param>
/// <param name="UnspentYuan">What was not spent of it; null where none gives both amounts.</param>
public sealed record ShortfallYearRow(
    int FiscalYear,
    string ShortfallCategory,
    int ReasonCount,
    int FormCount,
    int BoilerplateCount,
    decimal LostPoints,
    decimal? AdjustedBudgetYuan,
    decimal? UnspentYuan);

/// <summary>Kinds of reasons over the fiscal years, of one department where one is named. Money may not be summed over kinds: a form has several.</summary>
public sealed class ShortfallYearsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            fiscal_year, shortfall_category, cast(sum(reason_count) as int) reason_count, cast(sum(form_count) as int) form_count,
            cast(sum(boilerplate_count) as int) boilerplate_count, sum(lost_points) lost_points,
            sum(adjusted_budget_yuan) adjusted_budget_yuan, sum(unspent_yuan) unspent_yuan
        from mart.shortfall_department_year
        where (@DepartmentKey is null or department_key = @DepartmentKey)
          /* department_limit: department_key */
        group by fiscal_year, shortfall_category
        order by fiscal_year, shortfall_category
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ShortfallYearRow>> RunAsync(int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ShortfallYearRow>(Sql, new { DepartmentKey = departmentKey }, cancellationToken);
}
