using Microsoft.Extensions.Options;

namespace Analytics.Warehouse.Connections;

/// <summary>Checks the settings of the warehouse, all of them at once.</summary>
internal sealed class WarehouseOptionsValidator : IValidateOptions<WarehouseOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WarehouseOptions options)
    {
        var failures = new List<string>();
        if (options.EngineKind is null)
            failures.Add($"设置项 {WarehouseOptions.EngineKey} 应为 PostgreSql 或 SqlServer，现为“{options.Engine}”。");
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            failures.Add($"设置项 {WarehouseOptions.ConnectionStringKey} 未填写，须为数据库的连接字符串。");
        if (options.QueryTimeoutSeconds is < 1 or > 3600)
            failures.Add($"设置项 Warehouse:QueryTimeoutSeconds 应在 1 至 3600 秒之间，现为 {options.QueryTimeoutSeconds}。");
        if (options.WorkTimeoutSeconds is < 1 or > 86400)
            failures.Add($"设置项 Warehouse:WorkTimeoutSeconds 应在 1 至 86400 秒之间，现为 {options.WorkTimeoutSeconds}。");
        if (options.LargestStoredBytes is < 0 or > int.MaxValue)
            failures.Add($"设置项 Warehouse:LargestStoredBytes 应在 0 至 {int.MaxValue} 字节之间，现为 {options.LargestStoredBytes}。");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
