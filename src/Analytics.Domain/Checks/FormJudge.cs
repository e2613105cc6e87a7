using System.Collections.Frozen;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks;

/// <summary>Recomputes a form's scores and holds it against every rule of the catalogue; the one way in to both.</summary>
/// <param name="ruleSets">The scoring schemes.</param>
/// <param name="thresholds">From where on the rules speak up.</param>
/// <exception cref="ArgumentException">A threshold is beyond its limits; the message names all of them.</exception>
public sealed class FormJudge(RuleSetCatalogue ruleSets, RuleThresholds thresholds)
{
    private readonly IReadOnlyList<IFormRule> _rules = [.. RuleCatalogue.CreateRules(thresholds.RequireValid()).OfType<IFormRule>()];

    // A hash costs more than the rules do; the same rule sets judge every form.
    private readonly FrozenDictionary<RuleSet, string> _fingerprints = ruleSets.All
        .Distinct<RuleSet>(ReferenceEqualityComparer.Instance)
        .ToFrozenDictionary<RuleSet, RuleSet, string>(ruleSet => ruleSet, ruleSet => new Fingerprint(thresholds).Of(ruleSet), ReferenceEqualityComparer.Instance);

    /// <summary>The hash of everything that this judge rests on: all rule sets, the thresholds, the code (see <see cref="JudgementStamp.Settings"/>).</summary>
    public string SettingsFingerprint { get; } = new Fingerprint(thresholds).Of(ruleSets.All);

    /// <summary>A judge with the rule sets and thresholds that the product ships.</summary>
    /// <returns>The judge.</returns>
    public static FormJudge CreateDefault() => new(RuleSetCatalogue.Default, new RuleThresholds());

    /// <summary>Judges one form.</summary>
    /// <param name="form">The form as read.</param>
    /// <returns>The form with its recomputed scores and its findings, in the order of the form.</returns>
    public CheckedForm Judge(EvaluationForm form)
    {
        var ruleSet = ruleSets.ChooseFor(form);
        var recomputed = FormScorer.Score(form, ruleSet);
        var underCheck = new FormUnderCheck(form, ruleSet, recomputed);
        var isSelfEvaluation = form.Kind.IsSelfEvaluation();
        return new(form, recomputed,
        [
            .. _rules
                .Where(rule => isSelfEvaluation || rule.Description.AppliesToApprovals)
                .SelectMany(rule => rule.Check(underCheck))
                .OrderBy(finding => finding.Place.Line),
        ])
        {
            RuleSet = ruleSet,
            Stamp = StampOf(ruleSet),
        };
    }

    /// <summary>What would judge a form, without judging it.</summary>
    /// <param name="form">The form as read.</param>
    /// <returns>The stamp that <see cref="Judge"/> would leave.</returns>
    public JudgementStamp StampOf(EvaluationForm form) => StampOf(ruleSets.ChooseFor(form));

    private JudgementStamp StampOf(RuleSet ruleSet) => new(_fingerprints[ruleSet], SettingsFingerprint);
}
