namespace Analytics.Domain.Scoring;

/// <summary>The paragraphs that scores follow, as a reader may look them up.</summary>
internal static class ScoringSources
{
    /// <summary>Execution rate.</summary>
    public const string Execution = "自评表填表说明：执行率得分＝全年执行数÷全年预算数×分值，以分值为限";

    /// <summary>Targets with ≥.</summary>
    public const string Positive = "自评表填表说明第3条：正向指标得分＝B/A×分值，以分值为限";

    /// <summary>Targets with ≤.</summary>
    public const string Inverse = "自评表填表说明第3条：反向指标得分＝A/B×分值，以分值为限";

    /// <summary>Targets with ≤ and nothing that happened: the division is undefined, the target is met.</summary>
    public const string InverseZero = "反向指标实际值为0，不作除法，按达标计满分（本系统约定）";

    /// <summary>Targets with ＝: no text defines them.</summary>
    public const string Exact = "填表说明未规定“＝”指标：未达到目标按B/A计分，达到或超过计满分（本系统约定）";

    /// <summary>Met whatever the direction.</summary>
    public const string Met = "目标未写方向，实际值与目标值相同，按任一方向均为满分";

    /// <summary>Qualitative targets.</summary>
    public const string Qualitative = "自评表填表说明第4条：定性指标按三档区间打分";

    /// <summary>The total.</summary>
    public const string Total = "自评表填表说明第1条：各项得分加总为总分";
}
