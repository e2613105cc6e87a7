using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Sections;

namespace Analytics.UnitTests.Ingestion.Parsing;

public sealed class RatingInConclusionTests
{
    [Theory]
    [InlineData("自评等次为“优”。总体较好。", Rating.Excellent)]
    [InlineData("优。自评为优的理由：目标完成。", Rating.Excellent)]
    [InlineData("自评等级：良。", Rating.Good)]
    [InlineData("综合评价结果为中等，需改进。", Rating.Fair)]
    [InlineData("经自评，评定为差，原因如下。", Rating.Poor)]
    [InlineData("优", Rating.Excellent)]
    public void The_grade_is_read_from_the_words(string conclusion, Rating rating) =>
        Assert.Equal(rating, ConclusionParser.RatingIn(conclusion));

    [Theory]
    [InlineData("在绩效自评中，我们发现不足。")]
    [InlineData("优化支出结构，完成全部目标。")]
    [InlineData("存在差距，今后改进。")]
    [InlineData("评价为优化营商环境提供依据。")]
    public void A_word_that_only_sounds_like_a_grade_is_none(string conclusion) => Assert.Null(ConclusionParser.RatingIn(conclusion));
}
