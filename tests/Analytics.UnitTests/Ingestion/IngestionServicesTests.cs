using Analytics.Domain.Checks;
using Analytics.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.UnitTests.Ingestion;

public sealed class IngestionServicesTests
{
    [Fact]
    public void The_thresholds_of_the_settings_reach_the_judge()
    {
        using var services = Services(("Checks:LowExecutionRate", "0.99"));
        var form = TestForms.SelfEvaluation(TestForms.Funding(null, 200000m, 196876.3m)); // 002:16

        Assert.Contains(services.GetRequiredService<FormJudge>().Judge(form).Findings, finding => finding.Rule == "low-execution");
        Assert.Empty(form.FindingsOf("low-execution"));
    }

    [Fact]
    public void Bad_settings_of_both_sections_are_named_at_once()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Services(("Checks:BudgetCutRate", "-0.1"), ("Ingestion:MaxLines", "0")));

        Assert.Contains("Checks:BudgetCutRate", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Ingestion:MaxLines", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddIngestion(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build())
        .BuildServiceProvider();
}
