using System.Text;
using Analytics.Ingestion;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion;

public sealed class FormImporterTests
{
    [Fact]
    public void A_form_in_natural_order_is_read_whole()
    {
        var form = Texts.Form(Texts.SmallForm);

        Assert.Empty(form.Problems);
        Assert.Equal("路灯更新", form.ProjectName?.Value);
        Assert.Equal("210", form.DepartmentCode?.Value);
        Assert.Equal("云溪市照明所", form.ImplementingUnit?.Value);
        Assert.Equal(1_476_450.00m, form.TotalFunding?.Executed?.Value);
        Assert.Equal("更换老旧路灯，方便市民夜间出行。", form.ExpectedGoal?.Value);
        Assert.Equal("更换路灯1180盏，夜间亮灯正常。", form.ActualGoal?.Value);
        Assert.Equal(
        [
            "数量指标|更换路灯盏数|≥1200盏|1180盏|50|49.17|两条道路改造未移交。",
            "社会效益指标|市民夜间出行便利程度|明显提高|达成年度指标|30|30|",
            "满意度指标|市民满意度|≥90%|93.5%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(99.01m, form.TotalScore?.Value);
        Assert.Equal(Rating.Excellent, form.Rating?.Value);
        Assert.Equal("沈一帆", form.Contact?.Value);
    }

    [Theory]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("gb18030", "gb18030", false)]
    [InlineData("utf-16", "utf-16le", true)]
    [InlineData("utf-16", "utf-16le", false)]
    [InlineData("utf-16BE", "utf-16be", true)]
    [InlineData("utf-16BE", "utf-16be", false)]
    public void The_encoding_is_told_from_the_bytes(string encodingName, string expected, bool hasMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(encodingName) ?? Encoding.GetEncoding(encodingName);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Texts.SmallForm)];

        var document = Texts.ReadBytes(bytes);

        Assert.Equal(expected, document.Encoding);
        Assert.Equal(3, Assert.Single(document.Forms).Form.Indicators.Count);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_end_gives_the_same_lines(string lineEnd)
    {
        var document = Texts.Read(Texts.SmallForm.ReplaceLineEndings(lineEnd));

        Assert.Equal(Texts.SmallForm.ReplaceLineEndings("\n").Split('\n').Length, document.Lines.Count);
        Assert.Equal(3, Assert.Single(document.Forms).Form.Indicators.Count);
    }

    [Fact]
    public void An_empty_file_is_refused_by_name()
    {
        var rejection = Texts.ReadBytes([], "空表.txt").Rejection;

        Assert.Equal("file-empty", rejection?.Code);
        Assert.Contains("空表.txt", rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_blanks_is_refused() =>
        Assert.Equal("file-blank", Texts.Read(" \n\t\n　\n").Rejection?.Code);

    [Fact]
    public void A_text_without_a_form_is_refused() =>
        Assert.Equal("no-form-found", Texts.Read("会议纪要\n参会人员共十二人。\n").Rejection?.Code);

    [Theory]
    [InlineData("%PDF-1.7\n", "pdf", "PDF")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml xl/workbook.xml", "xlsx", "Excel")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml word/document.xml", "docx", "Word")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", null, "MHTML")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", null, "Word XML")]
    [InlineData("\u007fELF\u0002\u0001", null, "可执行程序")]
    [InlineData("MZ\u0000\u0003", null, "可执行程序")]
    public void Other_formats_are_recognised_by_content_and_refused_by_name(string content, string? format, string named)
    {
        var document = Texts.ReadBytes(Encoding.Latin1.GetBytes(content), "自评表.txt");

        Assert.Equal(format, document.Format);
        Assert.Contains(named, document.Rejection?.Message, StringComparison.Ordinal);
        Assert.Contains("自评表.txt", document.Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_named_as_a_text_is_refused()
    {
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)(i * 197)).ToArray();

        Assert.Equal("format-unknown", Texts.ReadBytes(bytes).Rejection?.Code);
    }

    [Theory]
    [InlineData("utf-32", true)]
    [InlineData("utf-32", false)]
    [InlineData("IBM500", false)]
    [InlineData("big5", false)]
    public void Any_other_encoding_is_refused_and_never_guessed(string encodingName, bool hasMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(encodingName) ?? Encoding.GetEncoding(encodingName);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Texts.SmallForm)];

        var document = Texts.ReadBytes(bytes);

        Assert.NotNull(document.Rejection);
        Assert.Empty(document.Forms);
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8", 2)]
    [InlineData("gb18030", 1)]
    [InlineData("utf-16", 1)]
    public void A_text_cut_within_a_character_is_read_up_to_there_and_flagged(string encodingName, int bytesOfLast)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(encodingName) ?? Encoding.GetEncoding(encodingName);
        var whole = Texts.SmallForm[..(Texts.SmallForm.IndexOf("社会效益", StringComparison.Ordinal) + 2)];
        var bytes = encoding.GetBytes(whole + "效")[..(encoding.GetByteCount(whole) + bytesOfLast)];

        var document = Texts.ReadBytes(bytes);

        Assert.Equal("更换路灯盏数", Assert.Single(document.Forms).Form.Indicators[0].Level3?.Value);
        Assert.Equal("file-cut-short", Assert.Single(document.Problems).Code);
        Assert.True(document.Forms[0].Form.NeedsReview);
    }

    [Fact]
    public void A_broken_character_in_the_middle_is_refused_and_not_patched()
    {
        var bytes = Encoding.UTF8.GetBytes(Texts.SmallForm);
        bytes[60] = 0xFF;

        Assert.Equal("encoding-not-supported", Texts.ReadBytes(bytes).Rejection?.Code);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_without_being_kept()
    {
        var importer = new FormImporter(FormJudge.CreateDefault(), new() { MaxFileBytes = 1000 });
        using var stream = new MemoryStream(new byte[5000]);

        var document = importer.Read("大文件.txt", stream);

        Assert.Equal("file-too-large", document.Rejection?.Code);
        Assert.Equal(5000, document.ByteCount);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(new byte[5000])), document.Sha256);
    }

    [Fact]
    public void A_text_with_too_many_lines_is_refused()
    {
        var importer = new FormImporter(FormJudge.CreateDefault(), new() { MaxLines = 10 });
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Texts.SmallForm));

        Assert.Equal("file-too-many-lines", importer.Read("长表.txt", stream).Rejection?.Code);
    }

    [Theory]
    [InlineData("项目支出绩效目标自评表", "资金总额行、绩效指标表")]
    [InlineData("更换路灯盏数", "总分行")]
    public void A_form_cut_in_the_middle_is_recognised_and_says_what_is_missing(string cutBehind, string missing)
    {
        var cut = Texts.SmallForm[..(Texts.SmallForm.IndexOf(cutBehind, StringComparison.Ordinal) + cutBehind.Length)];

        var form = Texts.Form(cut);

        Assert.Equal(FormKind.ProjectSelfEvaluation, form.Kind);
        Assert.Contains(form.Problems, problem => problem.Code == "form-incomplete" && problem.Message.Contains(missing, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../etc/自评表.txt", "自评表.txt")]
    [InlineData(@"C:\资料\自评表.txt", "自评表.txt")]
    [InlineData("自评\u0000表\u0007.txt", "自评_表_.txt")]
    [InlineData("", "未命名文件")]
    [InlineData("..", "未命名文件")]
    public void A_file_name_is_made_safe(string given, string shown) =>
        Assert.Equal(shown, Texts.Read(Texts.SmallForm, given).FileName);

    [Fact]
    public void An_endless_file_name_is_shortened_and_keeps_its_ending()
    {
        var name = Texts.Read(Texts.SmallForm, new string('长', 500) + ".txt").FileName;

        Assert.Equal(200, name.Length);
        Assert.EndsWith(".txt", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_forms_in_one_file_are_kept_apart()
    {
        var document = Texts.Read(Texts.SmallForm + "\n\n\n" + Texts.SmallForm.Replace("路灯更新", "公园维护", StringComparison.Ordinal));

        Assert.Equal(["路灯更新", "公园维护"], document.Forms.Select(form => form.Form.ProjectName?.Value));
        Assert.All(document.Forms, form => Assert.Empty(form.Form.Problems));
    }

    [Fact]
    public async Task A_file_on_disk_gives_the_same_as_its_stream()
    {
        var path = Path.Combine(Repository.Root, "tests", "TestData", "variants", "部门整体.txt");

        var document = await FormImporter.CreateDefault().ReadFileAsync(path, CancellationToken.None);

        Assert.Equal("部门整体.txt", document.FileName);
        Assert.Equal(Texts.ReadTestData("variants", "部门整体.txt").Sha256, document.Sha256);
        Assert.Equal(FormKind.DepartmentSelfEvaluation, Assert.Single(document.Forms).Form.Kind);
    }

    [Fact]
    public void Words_of_the_bureau_add_to_the_vocabulary()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "indicator-column:Actual\t落实数\n");
            var importer = new FormImporter(FormJudge.CreateDefault(), new() { VocabularyPath = path });
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Texts.SmallForm.Replace("实际完成值(B)", "落实数", StringComparison.Ordinal)));

            Assert.Equal("1180盏", importer.Read("表.txt", stream).Forms[0].Form.Indicators[0].Actual?.Value);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_vocabulary_with_an_unknown_kind_is_refused_with_its_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# 本市用词\nindicator-column:Nonsense\t落实数\n");

            var exception = Assert.Throws<InvalidDataException>(() => new FormImporter(FormJudge.CreateDefault(), new() { VocabularyPath = path }));

            Assert.Contains("第 2 行", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("项目支出绩效目标自评表\n", "产出指\n", "")]
    [InlineData("项目支出绩效目标自评表\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 原因\n", "某某 文字 一 二 三 5 5 5\n", "")]
    [InlineData("项目支出绩效目标自评表\n", "项目名称 甲 乙 ", "")]
    [InlineData("", "项目支出绩效目标自评表\n", "")]
    public void A_hostile_text_takes_time_in_proportion_to_its_length(string opening, string repeated, string ending)
    {
        TimeSpan Measure(int count)
        {
            var text = opening + string.Concat(Enumerable.Repeat(repeated, count)) + ending;
            var start = TimeProvider.System.GetTimestamp();
            Texts.Read(text);
            return TimeProvider.System.GetElapsedTime(start);
        }

        Measure(200);
        Assert.True(Measure(4000) < TimeSpan.FromMinutes(2), "4000 repetitions took more than two minutes.");
    }
}
