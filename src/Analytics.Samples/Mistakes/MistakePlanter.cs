using Analytics.Domain.Forms;
using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Finishes forms: in order, or with errors that their truth names.</summary>
internal sealed class MistakePlanter(TextAuthor author)
{
    private const int ShareWithPartsSentence = 12;

    // In the order of their stages.
    private readonly IMistake[] _mistakes =
    [
        new YearInNameMistake(),
        new BudgetCutMistake(),
        new BudgetIncreaseMistake(),
        new LowExecutionMistake(),
        new UnpaidReasonMistake(author),
        new ScoreAboveWeightMistake(),
        new IndicatorScoreMistake(author),
        new ShortfallFullScoreMistake(),
        new CostActualsMistake(),
        new CostTargetsMistake(),
        new OverspendMistake(),
        new LowTargetMistake(),
        new UnexplainedDeductionMistake(),
        new TokenDeductionMistake(author),
        new CauseOnlyMistake(author),
        new MissingOutputMistake(author),
        new ForeignUnitMistake(),
        new RepeatedTargetsMistake(),
        new LoweredTargetMistake(),
        new VagueTargetMistake(),
        new HeavyIndicatorMistake(),
        new WeightsTotalMistake(),
        new ExecutionRateMistake(),
        new ExecutionScoreMistake(),
        new FundingPartsMistake(),
        new ScoreTotalMistake(),
        new StaleGoalMistake(),
        new SumOfPartsMistake(),
        new RepeatedNarrativeMistake(),
        new MissingFieldMistake(),
        new LateFilingMistake(),
    ];

    // Errors that few forms can hold come first where they fit, so that all become about equally frequent.
    private readonly Dictionary<IMistake, int> _planted = [];

    /// <summary>The form without errors of its own.</summary>
    public FormFacts Clean(FormFacts form, SeededRandom random) => WithTexts(form.WithTotal(), random);

    /// <summary>The form with one to three errors.</summary>
    public FormFacts WithErrors(FormFacts form, SeededRandom random)
    {
        var count = random.Pick<int>([(1, 62), (2, 27), (3, 11)]);
        var chosen = new List<IMistake>();
        foreach (var mistake in random.Shuffle(_mistakes).OrderBy(mistake => _planted.GetValueOrDefault(mistake)))
        {
            if (chosen.Count < count && mistake.Fits(Sketch(form)) && (mistake.Stage == MistakeStage.Rows || chosen.TrueForAll(other => other.Stage != mistake.Stage)))
                chosen.Add(mistake);
        }

        form = PlantAll(form, chosen, random, stage => stage < MistakeStage.Total).WithTotal();
        form = PlantAll(form, chosen, random, stage => stage == MistakeStage.Total);
        form = WithTexts(form, random);
        return PlantAll(form, chosen, random, stage => stage > MistakeStage.Total);
    }

    /// <summary>The form as it is handed in again: in order, with sentences of its own, some days later.</summary>
    public FormFacts Corrected(FormFacts form, SeededRandom random) => Clean(
        form with
        {
            FiledOn = form.FiledOn!.Value.AddDays(random.Between(5, 9)),
            Indicators = [.. form.Indicators.Select(row => row.Reason is null ? row : row with { Reason = author.Reason(form, random) })],
        },
        random);

    // What a form will have once it is finished, for errors that ask for it.
    private static FormFacts Sketch(FormFacts form) => form with { TotalScore = 0m, Conclusion = "", ActualGoal = "" };

    private FormFacts PlantAll(FormFacts form, List<IMistake> chosen, SeededRandom random, Func<MistakeStage, bool> isDue)
    {
        foreach (var mistake in chosen.Where(mistake => isDue(mistake.Stage)).OrderBy(mistake => mistake.Stage))
        {
            if (!mistake.Fits(form))
                continue;
            form = mistake.Plant(form, random);
            _planted[mistake] = _planted.GetValueOrDefault(mistake) + 1;
        }

        return form;
    }

    private FormFacts WithTexts(FormFacts form, SeededRandom random)
    {
        form = author.WithConclusion(TextAuthor.WithGoals(form, random), random);
        if (!form.Template.HasReasons && form.Indicators.Any(row => row.Reason is not null))
            form = form with { FormReason = author.Write("form-reason", form, random) };
        return form.Kind == FormKind.ProjectSelfEvaluation && random.Chance(ShareWithPartsSentence)
            ? form with { ActualGoal = form.ActualGoal + PartsSentence.Write(isRight: true, random) }
            : form;
    }
}
