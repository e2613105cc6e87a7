using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>Points were taken off without a reason.</summary>
internal sealed class UnexplainedDeductionMistake : IMistake
{
    public string Rule => "deduction-without-reason";

    public MistakeStage Stage => MistakeStage.Rows;

    public bool Fits(FormFacts form) => form.Template.HasWeights && form.Template.HasReasons && Rows.ThatCanMiss(form).Count > 0;

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        var index = random.Pick(Rows.ThatCanMiss(form));
        return form.WithRow(index, Rows.Missed(form.Indicators[index], random)).Plant(Rule, index);
    }
}
