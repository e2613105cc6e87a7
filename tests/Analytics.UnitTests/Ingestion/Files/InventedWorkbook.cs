using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Analytics.UnitTests.Ingestion.Files;

/// <summary>Writes small workbooks part by part, so that a test can spoil each one.</summary>
internal static class InventedWorkbook
{
    public const string SheetPart = "xl/worksheets/sheet1.xml";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The rows of the education bureau's form of 2024 in the shipped samples, as a sheet lays them out.</summary>
    public static readonly string[][] Form =
    [
        ["项目支出绩效目标自评表"],
        ["（2024年度）"],
        [],
        ["单位（盖章）：", "", "", "", "填报日期：2025/02/12"],
        ["项目名称", "", "乡村教师周转房维修"],
        ["主管部门及代码", "", "[210]云溪市教育局", "", "实施单位", "云溪市教育后勤服务中心"],
        ["项目资金\n（元）", "", "资金来源", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率", "得分"],
        ["", "", "年度资金总额：", "1500000.00", "1500000.00", "1476450.00", "10", "98.43", "9.84"],
        ["", "", "财政拨款：", "1500000.00", "1500000.00", "1476450.00", "-", "-", "-"],
        ["", "", "------本级安排：", "1500000.00", "1500000.00", "1476450.00", "-", "-", "-"],
        ["", "", "------其中：上级补助：", "0", "0", "0", "-", "-", "-"],
        ["", "", "其他：", "0", "0", "0", "-", "-", "-"],
        ["年度\n总体\n目标", "预期目标", "", "", "", "实际完成情况"],
        ["", "维修乡村学校教师周转房，改善住宿条件，稳定乡村教师队伍。", "", "", "", "维修周转房118套，惠及教师203人，维修质量经验收全部合格，开学前交付使用。"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值(A)", "实际完成值(B)", "分值", "得分", "未完成原因分析"],
        ["", "产出指标\n(50分)", "数量指标", "维修周转房套数", "≥115套", "118套", "20", "20"],
        ["", "", "质量指标", "维修验收合格率", "＝100%", "100%", "15", "15"],
        ["", "", "时效指标", "交付使用时间", "2024年8月31日前", "按期完成", "5", "5"],
        ["", "", "成本指标", "每套维修费用", "≤13000元", "12512.29元", "10", "10"],
        ["", "效益指标\n(30分)", "社会效益指标", "受益教师人数", "≥200人", "203人", "20", "20"],
        ["", "", "可持续影响指标", "乡村教师队伍稳定", "持续改善", "达成年度指标", "10", "10"],
        ["", "满意度指标(10分)", "服务对象满意度指标", "教师满意度", "≥90%", "95.6%", "10", "10"],
        ["总分", "", "", "", "", "", "100", "99.84"],
        ["自评结论", "自评等次为“优”。维修任务在开学前全部完成。"],
        ["联系人：何舒"],
    ];

    /// <summary>The cells of a row; text by text, and what is a number as a number where asked for.</summary>
    public static string Row(int row, string[] cells, bool numbers = false, string attributes = "") =>
        $"<row r=\"{row}\" {attributes}>{string.Concat(cells.Select((cell, column) => Cell(row, column, cell, numbers)))}</row>";

    /// <summary>A sheet of rows.</summary>
    public static string Sheet(IEnumerable<string> rows, string merges = "") =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData>{merges}</worksheet>";

    /// <summary>A sheet of rows that are given as texts.</summary>
    public static string Sheet(string[][] rows, bool numbers = false, string merges = "") =>
        Sheet(rows.Select((cells, index) => Row(index + 1, cells, numbers)), merges);

    /// <summary>The parts of a workbook with these sheets.</summary>
    public static Dictionary<string, string> Parts(params (string Name, string Xml, string State)[] sheets)
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006/";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Package}relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"#,##0.0&quot;套&quot;\"/></numFmts><cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"170\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
        };
        for (var i = 0; i < sheets.Length; i++)
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = sheets[i].Xml;
        return parts;
    }

    /// <summary>The parts of a workbook with one visible sheet.</summary>
    public static Dictionary<string, string> Parts(string sheet) => Parts(("自评表", sheet, "visible"));

    /// <summary>Packs parts into a file.</summary>
    public static byte[] Pack(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static string Cell(int row, int column, string text, bool numbers)
    {
        if (text.Length == 0)
            return "";
        if (text[0] == '<')
            return text;
        var address = $"{(char)('A' + column)}{row}";
        return numbers && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{address}\"><v>{text}</v></c>"
            : $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
    }
}
