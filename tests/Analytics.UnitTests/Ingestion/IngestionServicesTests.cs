using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;
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

    [Fact]
    public void A_bureaus_own_rule_sets_reach_the_judge()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, RuleSetCatalogue.ShippedTable.Replace("\t90\t80\t60\t", "\t99\t98\t60\t", StringComparison.Ordinal));
            var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 85m), TestForms.Filler(90m));

            using var services = Services(("Scoring:RuleSetsPath", path));

            Assert.Equal(Rating.Good, services.GetRequiredService<FormJudge>().Judge(form).Recomputed.Rating);
            Assert.Equal(Rating.Excellent, FormJudge.CreateDefault().Judge(form).Recomputed.Rating);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_settings_choose_among_the_shipped_rule_sets()
    {
        using var services = Services(("Scoring:InUse:0", "execution-10-tiers-80-60"));

        Assert.Equal("execution-10-tiers-80-60", services.GetRequiredService<FormJudge>().Judge(TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m))).RuleSet.Id);
    }

    [Theory]
    [InlineData("Scoring:RuleSetsPath", "/没有/这个.tsv", "该文件不存在")]
    [InlineData("Scoring:InUse:0", "没有的规则", "“没有的规则”不在规则文件“rule-sets.tsv”中")]
    public void Rule_sets_that_are_not_there_stop_the_start(string key, string value, string message) =>
        Assert.Contains(message, Assert.Throws<OptionsValidationException>(() => Services((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_set_file_in_another_encoding_is_refused_with_the_way_out()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [0x69, 0x64, 0x09, 0xb9, 0xe6, 0xd4, 0xf2]);

            Assert.Contains("UTF-8", Assert.Throws<OptionsValidationException>(() => Services(("Scoring:RuleSetsPath", path))).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddIngestion(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build())
        .BuildServiceProvider();
}
