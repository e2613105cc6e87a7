using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Domain.Checks;

/// <summary>The real forms from the file to the findings of the rules about texts; all of them, so that nothing false is said.</summary>
public sealed class RealFormTextFindingsTests
{
    internal static readonly string[] TextRules =
    [
        "reason-contradicts-execution", "deduction-without-reason", "token-deduction", "reason-without-measure",
        "vague-target", "stale-goal", "sum-of-parts", "missing-field", "late-filing",
    ];

    [RealFormsFact]
    public async Task A_reason_of_unpaid_money_stands_beside_100_percent_and_a_goal_of_2022_in_a_form_of_2024() => Assert.Equal(
    [
        [
            ("stale-goal", 35, null),
            ("reason-without-measure", 97, 6),
            ("reason-contradicts-execution", 123, 13),
            ("reason-without-measure", 123, 13),
            ("token-deduction", 136, 14),
        ],
        [
            ("reason-contradicts-execution", 252, 10),
            ("reason-without-measure", 252, 10),
            ("token-deduction", 271, 11),
        ],
    ], await KeysOf("000"));

    [RealFormsFact]
    public async Task A_department_form_gives_719_for_519_people_and_was_filed_in_July() => Assert.Equal(
    [
        [
            ("deduction-without-reason", 77, 2),
            ("late-filing", 82, null),
            ("sum-of-parts", 182, 5),
            ("deduction-without-reason", 201, 6),
            ("deduction-without-reason", 221, 14),
            ("vague-target", 259, 18),
        ],
    ], await KeysOf("001"));

    [RealFormsFact]
    public async Task The_quality_targets_of_a_new_department_are_slogans() => Assert.Equal(
    [
        [("vague-target", 77, 3), ("vague-target", 79, 4), ("vague-target", 81, 5), ("vague-target", 105, 11)],
        [("vague-target", 225, 3), ("vague-target", 227, 4), ("vague-target", 229, 5), ("vague-target", 249, 11)],
    ], await KeysOf("002"));

    [RealFormsFact]
    public async Task Approved_targets_give_the_rules_about_texts_nothing_to_say() => Assert.All(await KeysOf("003"), Assert.Empty);

    [RealFormsFact]
    public async Task A_form_without_a_date_gives_a_cause_without_a_measure() => Assert.Equal(
    [
        [("missing-field", 2, null), ("reason-without-measure", 80, 3)],
    ], await KeysOf("004"));

    private static async Task<List<List<(string Rule, int Line, int? Indicator)>>> KeysOf(string digits) =>
    [
        .. (await FormImporter.CreateDefault().ReadFileAsync(RealForms.PathOf(digits), CancellationToken.None)).Forms.Select(Keys),
    ];

    private static List<(string Rule, int Line, int? Indicator)> Keys(CheckedForm form) =>
    [
        .. form.Findings
            .Where(finding => TextRules.Contains(finding.Rule))
            .Select(finding => (finding.Rule, finding.Place.Line, finding.IndicatorIndex)),
    ];
}
