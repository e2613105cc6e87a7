using Analytics.Domain.Checks.Comparison;

namespace Analytics.UnitTests.Domain.Checks.Comparison;

public sealed class CopyMessagesTests
{
    [Theory]
    [InlineData("指标“培训人次”的原因", "水务局“管网改造”等5张表（2个部门，2022—2024年度）", "请按本项目的实际情况填写。", "指标“培训人次”的原因与其他表的完全相同，请按本项目的实际情况填写。")]
    [InlineData("自评结论", "水务局“与民同乐的完全相同，项目”", "请按本表的实际情况作出结论。", "自评结论与其他表的完全相同，请按本表的实际情况作出结论。")]
    public void The_names_of_other_forms_can_be_taken_out_of_a_sentence_about_a_copy(string what, string others, string advice, string expected) =>
        Assert.Equal(expected, CopyMessages.WithoutNames(CopyMessages.Of(what, others, advice)));

    [Theory]
    [InlineData("自评结论照抄了实际完成情况，没有作出评价，请另写结论。")]
    [InlineData("本项目与“夜校”有3项产出相同：“课时”，请核实是否重复安排资金。")]
    [InlineData("指标值与批复的完全相同，得分正确。")]
    public void Other_sentences_stay_as_they_are(string message) => Assert.Equal(message, CopyMessages.WithoutNames(message));
}
