using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Indicators;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>How far an indicator is from what rows of a kind look like, by its unit and its words.</summary>
internal sealed class LevelFit(Quantities quantities)
{
    private static readonly string[] QualityWords = ["率", "合格", "达标", "质量", "效果", "覆盖", "准确", "规范", "完好", "严格"];
    private static readonly string[] TimeWords = ["时限", "时间", "及时", "按时", "进度", "工期", "时效", "期限", "按期", "底前", "月底", "日前", "年底", "完成时"];
    private static readonly string[] CostWords = ["成本", "费", "支出", "经费", "预算", "造价", "控制率", "补助标准", "支出标准", "价格", "单价"];
    private static readonly string[] BenefitWords = ["提高", "提升", "增强", "改善", "促进", "推动", "推进", "加强", "保障", "带动", "增加", "减少", "影响", "有效", "持续", "明显", "显著", "稳定"];
    private static readonly string[] EconomicWords = ["经济", "收入", "产值", "增收", "税", "效益", "利润", "销售", "投资"];
    private static readonly string[] EcologicalWords = ["生态", "环境", "绿化", "污染", "排放", "节能", "水质", "垃圾", "空气"];
    private static readonly string[] LastingWords = ["可持续", "长效", "长期", "持续", "年限"];
    private static readonly string[] SatisfactionWords = ["满意", "投诉"];

    /// <summary>The cost of a row under a label of a kind; 0 where it looks just like one.</summary>
    public double Of(IndicatorRow row, IndicatorKind? kind)
    {
        var name = row.Level3?.Value ?? "";
        var target = row.Target?.Value ?? "";
        var unit = quantities.UnitOf(target);
        var isMoney = unit is { } money && money.Contains('元', StringComparison.Ordinal);
        var isShare = unit is "%" or "百分比" or "‰" || target.EndsWith('%');
        var isText = !target.Any(char.IsAsciiDigit);
        var isDate = unit is "年" || (!isMoney && unit is null && target.Contains('年', StringComparison.Ordinal) && target.Any(char.IsAsciiDigit));
        var isSatisfied = Has(name, SatisfactionWords);
        var isQualityName = Has(name, QualityWords);
        var isTime = isDate || Has(target, TimeWords) || Has(name, TimeWords);
        var isCost = isMoney || Has(name, CostWords);
        var isBenefit = isText && (Has(target, BenefitWords) || Has(name, BenefitWords));
        return kind switch
        {
            IndicatorKind.Satisfaction => isSatisfied ? -0.5 : isShare ? 1.5 : 3,
            _ when isSatisfied => 2.5,
            IndicatorKind.Quantity => isMoney || isDate ? 3 : isShare ? (isQualityName ? 2.5 : 1.5) : isText ? 0.9 + (isTime ? 0.8 : 0) : 0,
            IndicatorKind.Quality => isMoney || isDate ? 3 : isQualityName ? -0.2 : isShare ? 0 : isText ? 0.5 + (isTime ? 0.8 : 0) : 1.2,
            IndicatorKind.Timeliness => isTime ? 0 : isText ? 1.6 : 2.2,
            IndicatorKind.Cost => isMoney ? -0.2 : isCost ? 0.2 : 2.5,
            IndicatorKind.EconomicBenefit => Benefit(isBenefit, Has(name, EconomicWords), isText),
            IndicatorKind.EcologicalBenefit => Benefit(isBenefit, Has(name, EcologicalWords), isText),
            IndicatorKind.SustainableImpact => Benefit(isBenefit, Has(name, LastingWords) || Has(target, LastingWords), isText),
            IndicatorKind.SocialBenefit => isBenefit ? 0 : isText ? 0.4 : isMoney ? 2 : 1.2,
            _ => 1,
        };
    }

    private static double Benefit(bool isBenefit, bool isOwnWord, bool isText) => isOwnWord ? (isBenefit ? -0.3 : 0.3) : isBenefit ? 0.4 : isText ? 0.8 : 1.6;

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
