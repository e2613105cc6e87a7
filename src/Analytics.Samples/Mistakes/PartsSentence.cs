namespace Analytics.Samples.Mistakes;

/// <summary>A sentence with a total and its parts, which add up or do not.</summary>
internal static class PartsSentence
{
    private static readonly string[] Lead = ["组织集中学习", "开展现场督导", "召开调度会议"];

    /// <summary>Writes the sentence.</summary>
    /// <param name="isRight">Whether the parts add up.</param>
    /// <param name="random">Draws.</param>
    public static string Write(bool isRight, SeededRandom random)
    {
        var first = random.Between(8, 40);
        var second = random.Between(8, 40);
        var sum = first + second + (isRight ? 0 : random.Between(5, 30));
        return random.Chance(50)
            ? $"全年{random.Pick(Lead)}{Printed.Number(sum)}次，其中上半年{Printed.Number(first)}次、下半年{Printed.Number(second)}次。"
            : $"共培训相关人员{Printed.Number(sum)}人，其中业务骨干{Printed.Number(first)}人、基层人员{Printed.Number(second)}人。";
    }
}
