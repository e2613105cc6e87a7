using System.Text;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Ingestion;

/// <summary>Invented texts for the reader, and what it makes of them.</summary>
internal static class Texts
{
    private static readonly FormImporter Importer = FormImporter.CreateDefault();

    /// <summary>A small form in the natural order of extracted text.</summary>
    public const string SmallForm =
        """
        项目支出绩效目标自评表
        （2024年度）

        单位（盖章）： 填报日期：2025/02/12

        项目名称 [2024001]路灯更新

        主管部门及代码 [210]云溪市城管局 实施单位 云溪市照明所

        项目资金
        （元）

        资 金 来 源 年初预算数 全年预算数
        （A）

        全年执行数（B） 分值 执行率 得分

        年度资金总额： 1,500,000.00 1500000 1476450.00 10 98.43 9.84

        ------其中：上级补助： 0 0 0 - - -

        预期目标 实际完成情况

        更换老旧路灯，方便市民夜间出行。

        更换路灯1180盏，夜间亮灯正常。

        一级指标 二级指标 三级指标 年度指标值(A) 实际完成值(B) 分值 得分 未完成原因分析

        产出指标
        (50分)

        数量指标

        更换路灯盏数 ≥1200盏 1180盏 50 49.17

        两条道路改造未
        移交。

        效益指标
        (30分)

        社会效益
        指标

        市民夜间出行便利
        程度

        明显提高 达成年度指标 30 30

        满意度指
        标(10分)

        满意度指
        标

        市民满意度 ≥90% 93.5% 10 10

        总         分 100 99.01

        自评
        结论

        自评等次为“优”。

        联系人：沈一帆
        """;

    /// <summary>Reads a text as a file.</summary>
    public static SourceDocument Read(string text, string fileName = "表.txt") => ReadBytes(Encoding.UTF8.GetBytes(text), fileName);

    /// <summary>Reads bytes as a file.</summary>
    public static SourceDocument ReadBytes(byte[] bytes, string fileName = "表.txt")
    {
        using var stream = new MemoryStream(bytes);
        return Importer.Read(fileName, stream);
    }

    /// <summary>Reads a file of the test data.</summary>
    public static SourceDocument ReadTestData(params string[] path)
    {
        using var stream = File.OpenRead(Path.Combine([Repository.Root, "tests", "TestData", .. path]));
        return Importer.Read(stream.Name, stream);
    }

    /// <summary>Reads a text that holds one form.</summary>
    public static EvaluationForm Form(string text) => Assert.Single(Read(text).Forms).Form;

    /// <summary>The rows of a form, each on a line of its own, as a person would compare them.</summary>
    public static IEnumerable<string> Rows(EvaluationForm form) => form.Indicators.Select(row => string.Join('|',
        row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value, row.Reason?.Value));
}
