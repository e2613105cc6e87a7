using System.Globalization;
using Microsoft.Extensions.Options;

namespace Analytics.Reports;

/// <summary>Checks the section <c>Reports</c> and reports all that is wrong with it at once.</summary>
internal sealed class ReportsOptionsValidator : IValidateOptions<ReportsOptions>
{
    private const int MostConcurrentPrints = 16;
    private const int ShortestTimeoutSeconds = 5;
    private const int LongestTimeoutSeconds = 600;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ReportsOptions options)
    {
        var failures = new List<string>();
        if (options.LowExecutionRate is <= 0m or > 1m)
            failures.Add(Failure(nameof(options.LowExecutionRate), "应大于 0 且不超过 1", options.LowExecutionRate));
        if (options.ConcurrentPrints is < 1 or > MostConcurrentPrints)
            failures.Add(Failure(nameof(options.ConcurrentPrints), $"应在 1 到 {MostConcurrentPrints} 之间", options.ConcurrentPrints));
        if (options.PrintTimeoutSeconds is < ShortestTimeoutSeconds or > LongestTimeoutSeconds)
            failures.Add(Failure(nameof(options.PrintTimeoutSeconds), $"应在 {ShortestTimeoutSeconds} 到 {LongestTimeoutSeconds} 之间", options.PrintTimeoutSeconds));

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string Failure(string key, string limit, decimal found) =>
        string.Create(CultureInfo.InvariantCulture, $"设置 {ReportsOptions.Section}:{key} {limit}，现在是 {found}。");
}
