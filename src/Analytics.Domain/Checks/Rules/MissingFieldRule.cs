using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks.Rules;

/// <summary>
/// A field that every form of its kind has is empty, or the template's instructions still stand in it. A department form
/// has no implementing unit; approved targets have neither date, contact, total nor conclusion; a form without any score owes no total.
/// </summary>
internal sealed class MissingFieldRule : IFormRule
{
    private const string Instructions = "instruction";

    // A cell that still holds its instructions holds little else; a sentence that asks for a description (请…说明) may stand in any long text.
    private const int LongestInstruction = 150;

    public RuleDescription Description { get; } = new(
        "missing-field",
        Severity.Info,
        "必填内容空缺",
        "单位、日期、联系人、总分和结论不全，或仍是模板的填写说明，这份表就无法归档和追责。",
        AppliesToApprovals: true);

    public IEnumerable<Finding> Check(FormUnderCheck form)
    {
        // What was lost in reading is not missing in the form.
        foreach (var name in form.HasLostText ? [] : EmptyFields(form.Form))
        {
            yield return this.Finds(
                form.Form.Title.Place,
                $"本表的“{name}”没有填写，请补填。",
                "（空）",
                name);
        }

        foreach (var (name, text, index) in Texts(form.Form))
        {
            if (text.Value.Length > LongestInstruction || RulePhrases.In(Instructions, text.Value) is not { } phrase)
                continue;
            yield return this.Finds(
                text.Place,
                $"“{name}”里还是模板的填写说明（“{phrase}”），请改填实际内容。",
                text.Value,
                indicatorIndex: index);
        }
    }

    private static IEnumerable<string> EmptyFields(EvaluationForm form)
    {
        if (form.Kind.IsDepartmentForm() && form.CompetentDepartment is null)
            yield return "部门（单位）名称";
        if (!form.Kind.IsDepartmentForm() && form.ImplementingUnit is null)
            yield return "实施单位";
        if (!form.Kind.IsSelfEvaluation())
            yield break;
        if (form.FiledOn is null)
            yield return "填报日期";
        if (form.Contact is null)
            yield return "联系人";
        if (form.TotalScore is null && form.Indicators.Any(row => row.Score is not null))
            yield return "总分";
        if (form.Conclusion is null)
            yield return "自评结论";
    }

    private static IEnumerable<(string Name, Reading<string> Text, int? Index)> Texts(EvaluationForm form)
    {
        (string Name, Reading<string>? Text)[] fields =
        [
            ("项目名称", form.ProjectName),
            ("预期目标", form.ExpectedGoal),
            ("实际完成情况", form.ActualGoal),
            ("自评结论", form.Conclusion),
            ("未完成原因分析", form.ShortfallReason),
            ("联系人", form.Contact),
        ];
        foreach (var (name, text) in fields)
        {
            if (text is not null)
                yield return (name, text, null);
        }

        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var row = form.Indicators[i];
            (string Name, Reading<string>? Text)[] cells =
                [("三级指标", row.Level3), ("年度指标值", row.Target), ("实际完成值", row.Actual), ("未完成原因分析", row.Reason)];
            foreach (var (name, text) in cells)
            {
                if (text is not null)
                    yield return ($"第{i + 1}项指标的{name}", text, i);
            }
        }
    }
}
