using Analytics.Samples.Forms;

namespace Analytics.Samples.Mistakes;

/// <summary>A reason says that money was not paid out, beside a rate of 100 %.</summary>
internal sealed class UnpaidReasonMistake(TextAuthor author) : IMistake
{
    public string Rule => "reason-contradicts-execution";

    public MistakeStage Stage => MistakeStage.Money;

    public bool Fits(FormFacts form) => form.Template.HasReasons && Rows.ThatCanMiss(form).Count > 0 && (!form.Indicators.Any(row => row.IsBudgetPart) || form.Total.Adjusted <= form.Total.Initial);

    public FormFacts Plant(FormFacts form, SeededRandom random)
    {
        form = FormDraw.WithMoney(form, form.Total.Initial, form.Total.Adjusted, form.Total.Adjusted, random);
        var index = random.Pick(Rows.ThatCanMiss(form));
        return form.WithRow(index, Rows.Missed(form.Indicators[index], random) with { Reason = author.Write("not-paid", form, random) }).Plant(Rule, index);
    }
}
