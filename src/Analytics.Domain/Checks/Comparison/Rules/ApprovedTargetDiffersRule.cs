using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Comparison.Rules;

/// <summary>
/// The targets that a unit evaluates itself by are not the approved ones. Approved targets are the basis of
/// self-evaluation and are normally not changed.
/// </summary>
internal sealed class ApprovedTargetDiffersRule : IComparisonRule
{
    private const int NamedExamples = 3;
    private const string MisreadSign = "2";

    public RuleDescription Description { get; } = new(
        "approved-target-differs",
        Severity.Warning,
        "自评目标与批复目标不一致",
        "批复的绩效目标是自评的依据，一般不得调整；降低或漏填目标会使得分虚高。");

    public IEnumerable<ComparisonFinding> Compare(ComparedForms forms) =>
        from pair in ApprovedForms.PairsIn(forms)
        from finding in Compare(pair.Evaluation, pair.Approval)
        select new ComparisonFinding(pair.Evaluation.Form.Key, finding);

    private IEnumerable<Finding> Compare(NamedForm evaluation, NamedForm approval)
    {
        var matched = IndicatorPairs.Of(approval.Form.Indicators, evaluation.Form.Indicators);
        // An indicator whose name is unsure may be the very one that seems to be missing.
        var areAllRowsThere = IsSure(evaluation.Form) && IsSure(approval.Form);
        var missing = matched.Where(pair => pair.Second is null).Select(pair => pair.First!).ToList();
        var added = matched.Where(pair => pair.First is null).Select(pair => pair.Second!).ToList();
        if (areAllRowsThere && missing.Count > 0)
        {
            yield return this.Finds(
                evaluation.Form.Place,
                $"批复的指标中有{missing.Count}项没有出现在自评表里：{Names(missing)}，请说明为什么没有自评。",
                $"自评表有{evaluation.Form.Indicators.Count}项指标",
                $"批复表有{approval.Form.Indicators.Count}项指标，另有{Names(missing)}",
                subject: $"missing\n{Names(missing)}");
        }

        if (areAllRowsThere && added.Count > 0)
        {
            yield return this.Finds(
                added[0].Place,
                $"自评表里有{added.Count}项指标不在批复的目标中：{Names(added)}，请说明依据。",
                $"自评表另有{Names(added)}",
                $"批复表的{approval.Form.Indicators.Count}项指标",
                subject: $"added\n{Names(added)}");
        }

        foreach (var (approved, evaluated) in matched)
        {
            if (approved is null || evaluated is null)
                continue;
            if (IsEasier(approved.Target, evaluated.Target))
            {
                yield return this.Finds(
                    evaluated.Place,
                    $"{IndicatorNames.Of(evaluated)}批复的目标是{approved.Target}，自评表改成了{evaluated.Target}，降低了要求，请按批复的目标自评。",
                    evaluated.Target!,
                    approved.Target,
                    evaluated.Index);
            }

            if (approved.Weight is { } approvedWeight && evaluated.Weight is { } weight && approvedWeight != weight)
            {
                yield return this.Finds(
                    evaluated.Place,
                    $"{IndicatorNames.Of(evaluated)}批复的分值是{Numbers.Plain(approvedWeight)}分，自评表改成了{Numbers.Plain(weight)}分，请按批复的分值自评。",
                    Numbers.Plain(weight),
                    Numbers.Plain(approvedWeight),
                    evaluated.Index);
            }
        }
    }

    private static bool IsSure(ComparedForm form) => form is { NeedsReview: false, HasUnsureRows: false };

    // A target in words may be worded anew; one in numbers may not become lower, and not become words.
    private static bool IsEasier(string? approvedText, string? evaluatedText)
    {
        if (IndicatorValue.Parse(approvedText) is not { Quantity: { } approved } aim || IndicatorValue.Parse(evaluatedText) is not { } evaluated)
            return false;
        if (evaluated.Quantity is not { } quantity)
            return evaluated.Kind == IndicatorValueKind.Text;
        return !IsMisreadOperator(aim, evaluated)
            && Units.InOneUnit(approved, quantity) is { } pair
            && (aim.Operator is TargetOperator.AtMost or TargetOperator.LessThan ? pair.Actual > pair.Target : pair.Actual < pair.Target);
    }

    // Scanning takes ≥ for a 2: 226 beside ≥26 is the same target, not a lowered one.
    private static bool IsMisreadOperator(IndicatorValue approved, IndicatorValue evaluated) =>
        approved.Operator is null && evaluated.Operator is not null
        && Numbers.Plain(approved.Quantity!.Value) == MisreadSign + Numbers.Plain(evaluated.Quantity!.Value);

    private static string Names(List<ComparedIndicator> rows) =>
        string.Join("、", rows.Take(NamedExamples).Select(row => $"“{row.Name}”")) + (rows.Count > NamedExamples ? "等" : "");
}
