namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>The education bureau's form of 2024 in the shipped samples, drawn as a PDF.</summary>
internal static class InventedPdfForm
{
    public static readonly double[] Widths = [28, 52, 60, 88, 72, 72, 30, 34, 76];

    public static readonly string[] Rows =
    [
        "项目名称{2}|乡村教师周转房维修{7}",
        "主管部门及代码{2}|[210]云溪市教育局{3}|实施单位|云溪市教育后勤服务中心{3}",
        "项目资金\n（元）{2,6}|资金来源|年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率|得分",
        "年度资金总额：|1500000.00|1500000.00|1476450.00|10|98.43|9.84",
        "财政拨款：|1500000.00|1500000.00|1476450.00|-|-|-",
        "------本级安排：|1500000.00|1500000.00|1476450.00|-|-|-",
        "------其中：上级补助：|0|0|0|-|-|-",
        "其他：|0|0|0|-|-|-",
        "年\n度\n总\n体\n目\n标{1,2}|预期目标{4}|实际完成情况{4}",
        "维修乡村学校教师周转房，改善住宿条件，稳定乡村教师队伍。{4}|维修周转房118套，惠及教师203人，维修质量经验收全部合格，开学前交付使用。{4}",
        "绩\n效\n指\n标{1,8}|一级指标|二级指标|三级指标|年度指标值(A)|实际完成值(B)|分值|得分|未完成原因分析",
        "产出指标(50分){1,4}|数量指标|维修周转房套数|≥115套|118套|20|20|",
        "质量指标|维修验收合格率|＝100%|100%|15|15|",
        "时效指标|交付使用时间|2024年8月31日前|按期完成|5|5|",
        "成本指标|每套维修费用|≤13000元|12512.29元|10|10|",
        "效益指标(30分){1,2}|社会效益指标|受益教师人数|≥200人|203人|20|20|",
        "可持续影响指标|乡村教师队伍稳定|持续改善|达成年度指标|10|10|",
        "满意度指标(10分)|服务对象满意度指标|教师满意度|≥90%|95.6%|10|10|",
        "总分{6}|100|99.84|",
        "自\n评\n结\n论|自评等次为“优”。维修任务在开学前全部完成。{8}",
    ];

    /// <summary>Draws the form on the last page and on as many more as it takes.</summary>
    public static double Draw(InventedPdf pdf, string[]? rows = null, double[]? widths = null, CellEdges edges = CellEdges.Lines, double bottom = 792)
    {
        pdf.Text((InventedPdf.PageWidth - InventedPdf.Width("项目支出绩效目标自评表", 15)) / 2, 50, 15, "项目支出绩效目标自评表");
        pdf.Text((InventedPdf.PageWidth - InventedPdf.Width("（2024年度）", 9)) / 2, 66, 9, "（2024年度）");
        pdf.Text(40, 82, 9, "单位（盖章）：");
        pdf.Text(440, 82, 9, "填报日期：2025/02/12");
        var y = new TableDrawing(pdf, widths ?? Widths, InventedCell.Table(rows ?? Rows)) { Drawn = edges, Bottom = bottom }.Draw(88);
        pdf.Text(40, y + 14, 9, "联系人：何舒");
        return y;
    }

    /// <summary>The form as a file.</summary>
    public static byte[] Write(string[]? rows = null, double[]? widths = null, CellEdges edges = CellEdges.Lines, double bottom = 792)
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        Draw(pdf, rows, widths, edges, bottom);
        return pdf.Write();
    }
}
