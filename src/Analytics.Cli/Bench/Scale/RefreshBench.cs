using System.Diagnostics;
using System.Globalization;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench.Scale;

/// <summary>How long the marts take to be made: all of them, and after one form was corrected.</summary>
/// <param name="output">Where to.</param>
/// <param name="settings">Stages on the database of the settings; only its server is used.</param>
internal sealed class RefreshBench(TextWriter output, IServiceProvider settings)
{
    private const double FullTarget = 15;
    private const double CorrectedTarget = 1;
    private const int StepsShown = 8;

    /// <summary>Measures.</summary>
    /// <param name="indicatorRows">Indicator rows of the city.</param>
    /// <param name="cancellationToken">Ends the measurement; the database is dropped all the same.</param>
    public async Task<int> RunAsync(long indicatorRows, CancellationToken cancellationToken)
    {
        BenchMachine.Print(output);
        await using var warehouse = await ScratchWarehouse.CreateAsync(settings, cancellationToken);
        var load = await CityLoad.RunAsync(warehouse.Services, indicatorRows, cancellationToken);
        await output.WriteLineAsync($"数据：{load.Forms:N0} 份表，{load.IndicatorRows:N0} 行指标，三个年度；目标所说的是 1,000,000 行");
        await RefreshAsync(warehouse.Services, "全部汇总，初次", FullTarget, cancellationToken);
        await RefreshAsync(warehouse.Services, "全部汇总，数据未变", FullTarget, cancellationToken);
        if (await CorrectAsync(warehouse.Services, cancellationToken))
            await RefreshAsync(warehouse.Services, "更正一张表之后", CorrectedTarget, cancellationToken);
        return ExitStatus.Done;
    }

    private async Task RefreshAsync(IServiceProvider stages, string name, double target, CancellationToken cancellationToken)
    {
        var steps = new StepTimes();
        var watch = Stopwatch.StartNew();
        await stages.GetRequiredService<MartRefresher>().RefreshAsync(steps, cancellationToken);
        await output.WriteLineAsync(new Figure(name, watch.Elapsed.TotalSeconds, "秒", target).ToString());
        var longest = steps.Steps.OrderByDescending(step => step.Elapsed).Take(StepsShown);
        await output.WriteLineAsync($"  其中：{string.Join("，", longest.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Step} {step.Elapsed.TotalSeconds:0.00} 秒")))}");
    }

    // As a person does on the page of a form: the total is a point less than was read.
    private static async Task<bool> CorrectAsync(IServiceProvider stages, CancellationToken cancellationToken)
    {
        if (await PageSubject.ChooseAsync(stages, cancellationToken) is not { } subject)
            return false;
        var path = FieldPath.OfForm("total_score");
        var row = await stages.GetRequiredService<FormQuery>().RunAsync(subject.FormKey, cancellationToken);
        if (row is null || FormFields.Find(row.Form, path)?.Read(row.Form) is not { } read || row.Form.TotalScore is not { } total)
            return false;
        var outcome = await stages.GetRequiredService<FormReviews>().DecideAsync(
            new()
            {
                FormKey = subject.FormKey,
                Path = path.ToString(),
                Decision = ReviewDecision.Corrected,
                Input = (total.Value - 1).ToString(CultureInfo.InvariantCulture),
                SeenRevision = 0,
                SeenReadValue = read.Text,
                DecidedBy = Environment.UserName,
            },
            cancellationToken);
        return outcome.Kind == ReviewOutcomeKind.Taken;
    }
}
