using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;

namespace Analytics.Samples.Forms;

/// <summary>Writes the sentences of a form: goals and results; reasons and conclusions of which no two are alike.</summary>
internal sealed class TextAuthor(TextRegister register)
{
    private const int MostInGoal = 4;

    // In percent: how often a reason tells of what troubles this kind of project alone; else of what troubles any.
    private const int ShareOfOwnTroubles = 15;

    /// <summary>A reason with its measure.</summary>
    public string Reason(FormFacts form, SeededRandom random) => Write("reason", form, random);

    /// <summary>A sentence for a use, filled with what the form says, that stands in no other form.</summary>
    public string Write(string use, FormFacts form, SeededRandom random) => register.New(() =>
    {
        var isOfKind = use is not ("reason" or "form-reason") || random.Chance(ShareOfOwnTroubles);
        var trouble = !isOfKind ? random.Pick(Sentences.Causes)
            : form.Project is { } project ? random.Pick(project.Kind.Troubles)
            : ("{place}机关搬迁占用{count}周", "统筹办公用房，分批搬迁");
        return Fill(random.Pick(Sentences.For(use)), form, random, trouble);
    });

    /// <summary>The form with its goals and results.</summary>
    public static FormFacts WithGoals(FormFacts form, SeededRandom random)
    {
        var suffix = form.Kind.IsDepartmentForm() ? "-department" : "";
        var rows = form.Indicators.Where(row => row.Target is not null && row.Kind != IndicatorKind.Cost && row.Unit.Length > 0).Take(random.Between(2, MostInGoal)).ToList();
        var targets = string.Join('，', rows.Select(row => row.Name + Goal(row)));
        var expected = Fill(random.Pick(Sentences.For("goal" + suffix)).Replace("{targets}", targets, StringComparison.Ordinal), form, random);
        if (!form.Kind.IsSelfEvaluation())
            return form with { ExpectedGoal = expected };
        var results = string.Join('，', rows.Select(row => row.Name + Printed.Number(row.Actual!.Value) + (row.ActualUnit ?? row.Unit)));
        return form with
        {
            ExpectedGoal = expected,
            ActualGoal = Fill(random.Pick(Sentences.For("result" + suffix)).Replace("{results}", results, StringComparison.Ordinal), form, random),
        };
    }

    /// <summary>The form with its conclusion; the grade in it is that of the total.</summary>
    public FormFacts WithConclusion(FormFacts form, SeededRandom random)
    {
        var rating = RatingOf(form.ScoreSum);
        var named = false;
        var conclusion = register.New(() =>
        {
            var sentence = random.Pick(Sentences.For(form.Kind.IsDepartmentForm() ? "conclusion-department" : "conclusion"));
            named = sentence.Contains("{rating}", StringComparison.Ordinal);
            return Fill(sentence, form, random, slots: [("rating", rating.ToChinese()), ("score", Printed.Number(form.ScoreSum)), ("rate", Printed.Fixed(form.ExecutionRatePercent) + "%")]);
        });
        return form with { Conclusion = conclusion, RatingInConclusion = named ? rating : null };
    }

    /// <summary>The grade of a total.</summary>
    public static Rating RatingOf(decimal total) => Domain.Scoring.RuleSetCatalogue.Default.All[0].RatingOf(total);

    private static string Goal(IndicatorFacts row) => row.Unit == "%"
        ? (row.WantsMore ? "达到" : "控制在") + Printed.Number(row.Target!.Value) + "%"
        : Printed.Number(row.Target!.Value) + row.Unit;

    private static string Fill(
        string sentence, FormFacts form, SeededRandom random, (string Cause, string Measure) trouble = default, params (string Slot, string Text)[] slots) =>
        Sentences.Fill(
            sentence,
            random,
            [
                ("cause", trouble.Cause ?? ""),
                ("measure", trouble.Measure ?? ""),
                ("project", form.ProjectName ?? form.Department.Name),
                ("purpose", form.Project?.Kind.Purpose ?? random.Pick(Sentences.For("purpose-department"))),
                ("department", form.Department.Name),
                ("unit", form.Unit),
                ("year", Printed.Number(form.Year)),
                ("next", Printed.Number(form.Year + 1)),
                .. slots,
            ]);
}
