using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Samples.Contents;
using Analytics.Samples.Forms;
using Analytics.Samples.Truth;

namespace Analytics.Samples.Printing;

/// <summary>Prints a form in the style of its department, and notes what it prints.</summary>
internal static class PagePrinter
{
    private const int LeastTelephone = 8_200_000;
    private const int MostTelephone = 8_999_999;

    private static readonly string[] Notes =
    [
        "注：1.绩效自评采取打分评价的形式，满分为100分，各项指标得分加总得出该绩效自评的总分。",
        "   2.未完成原因分析：说明偏离目标、不能完成目标的原因及拟采取的措施。",
    ];

    /// <summary>Prints a form.</summary>
    public static FormPage Print(FormFacts form, PrintStyle style, SeededRandom random)
    {
        var isSelf = form.Kind.IsSelfEvaluation();
        var title = TitleOf(form, random);
        var titleLines = string.Format(CultureInfo.InvariantCulture, style.TitleFormat, title, form.Year).Split('\n');
        var code = style.CodeFormat is null || form.Kind.IsDepartmentForm() ? null : form.Department.Code;
        var currency = form.Currency == CurrencyUnit.Yuan ? "元" : "万元";
        var place = !isSelf ? CurrencyPlace.Line
            : form.Kind == FormKind.DepartmentSelfEvaluation && random.Chance(15) ? CurrencyPlace.Nowhere
            : style.Currency;
        var indicators = new IndicatorPrinter(form, style);
        var funding = new FundingPrinter(form, style, place == CurrencyPlace.Headers ? $"（{currency}）" : "");
        var level1 = isSelf || form.Kind.IsDepartmentForm() ? null : random.Pick(Sentences.For("level1-project"));
        var total = isSelf ? TotalOf(form, style) : (null, null, []);
        return new()
        {
            Kind = form.Kind,
            Annex = random.Chance(15) ? $"附件{Printed.Number(random.Between(1, 4))}" : isSelf ? null : "附表7",
            Title = titleLines,
            Top = isSelf ? [(style.TopLabels.Unit, form.Department.Name), (style.TopLabels.Date, form.FiledOn?.ToString(style.DateFormat, CultureInfo.InvariantCulture) ?? "")] : [],
            FiledOn = form.FiledOn,
            CurrencyLine = place == CurrencyPlace.Line ? (isSelf && random.Chance(50) ? "金额单位：" : "单位：") + currency : null,
            Head = Head(form, style, code, level1),
            FundingLabel = (isSelf ? "项目资金" : "资金情况") + (place == CurrencyPlace.Label ? $"（{currency}）" : ""),
            FundingColumns = funding.Columns,
            Funding = funding.Rows,
            GoalLabel = "年度总体目标",
            GoalHeaders = isSelf ? [style.GoalHeaders.Expected, style.GoalHeaders.Actual] : [],
            Goals = isSelf ? [form.ExpectedGoal ?? "", form.ActualGoal ?? ""] : [form.ExpectedGoal ?? ""],
            TableLabel = "绩效指标",
            Columns = indicators.Columns,
            Rows = indicators.Rows(random),
            TotalLabel = isSelf ? style.TotalLabel : null,
            Total = total.Cells,
            Closing =
            [
                .. form.FormReason is { } reason ? [("偏差大或目标未完成原因分析", reason)] : Array.Empty<(string, string)>(),
                .. isSelf ? [(style.ConclusionLabel, form.Conclusion ?? "")] : Array.Empty<(string, string)>(),
            ],
            Foot = Foot(form, style, random),
            Truth = new()
            {
                Title = title,
                Kind = form.Kind.ToCode(),
                Year = form.Year,
                FiledOn = form.FiledOn,
                Level1Project = level1,
                ProjectName = form.ProjectName,
                CompetentDepartment = form.Department.Name,
                DepartmentCode = code,
                ImplementingUnit = form.Kind.IsDepartmentForm() ? null : form.Unit,
                CurrencyUnit = place == CurrencyPlace.Nowhere ? null : currency,
                Funding = funding.Truth,
                ExpectedGoal = form.ExpectedGoal,
                ActualGoal = form.ActualGoal,
                Indicators = indicators.Truth(),
                TotalWeight = total.Weight,
                TotalScore = form.TotalScore,
                Rating = (total.Grade ?? form.RatingInConclusion)?.ToChinese(),
                Conclusion = form.Conclusion,
                Contact = form.Contact,
                Template = form.Template.Id,
                Planted = form.Planted,
            },
        };
    }

    private static string TitleOf(FormFacts form, SeededRandom random) => form.Kind switch
    {
        FormKind.ProjectSelfEvaluation when form.Template.HasSeparateUnits => "部门预算项目支出绩效自评表",
        FormKind.ProjectSelfEvaluation => random.Pick(["项目支出绩效目标自评表", "项目支出绩效目标自评表", "项目支出绩效自评表"]),
        FormKind.DepartmentSelfEvaluation => random.Pick(["部门整体支出绩效目标自评表", "部门整体支出绩效自评表", "部门（单位）整体支出绩效目标自评表"]),
        FormKind.ProjectTargetApproval => random.Pick(["项目支出绩效目标批复表", "项目支出绩效目标批复表", "项目支出绩效目标表"]),
        _ => random.Pick(["部门整体支出绩效目标批复表", "部门整体支出绩效目标表"]),
    };

    private static List<IReadOnlyList<(string Label, string Value)>> Head(FormFacts form, PrintStyle style, string? code, string? level1)
    {
        if (form.Kind.IsDepartmentForm())
            return [[("部门（单位）名称", form.Department.Name)]];
        var name = (style.HasProjectCode ? form.Project!.Code + "-" : "") + form.ProjectName;
        var department = code is null ? form.Department.Name : string.Format(CultureInfo.InvariantCulture, style.CodeFormat!, code, form.Department.Name);
        IReadOnlyList<(string, string)> units = [(form.Kind.IsSelfEvaluation() && code is not null ? "主管部门及代码" : "主管部门", department), ("实施单位", form.Unit)];
        return level1 is null
            ? [[("项目名称", name)], units]
            : [[("一级项目名称", level1), ("二级项目名称", name)], units];
    }

    private static (decimal? Weight, Rating? Grade, List<(PageColumn, PageCell)> Cells) TotalOf(FormFacts form, PrintStyle style)
    {
        var indicatorWeights = form.Indicators.Sum(row => row.Weight);
        var kind = form.Template.HasWeights ? style.Total : TotalStyle.Points;
        decimal? weight = kind switch
        {
            TotalStyle.Full or TotalStyle.Grade => indicatorWeights + form.ExecutionWeight,
            TotalStyle.WithoutExecution => indicatorWeights,
            _ => null,
        };
        var cells = new List<(PageColumn, PageCell)>();
        if (weight is { } printed)
            cells.Add((PageColumn.Weight, new(Printed.Number(printed), printed)));
        if (form.TotalScore is { } total)
            cells.Add((PageColumn.Score, kind == TotalStyle.Points ? new(Printed.Number(total) + "分") : new(Printed.Number(total), total, total == form.ScoreSum ? CellFormula.Total : CellFormula.None)));
        Rating? grade = kind == TotalStyle.Grade && form.TotalScore is not null ? TextAuthor.RatingOf(form.ScoreSum) : null;
        if (grade is { } named)
            cells.Add((PageColumn.Reason, new(named.ToChinese())));
        return (weight, grade, cells);
    }

    private static List<string> Foot(FormFacts form, PrintStyle style, SeededRandom random)
    {
        var foot = new List<string>();
        if (form.Kind.IsSelfEvaluation())
        {
            var contact = "联系人：" + form.Contact;
            foot.Add(style.HasTelephone && form.Contact is not null ? $"{contact}    联系电话：{Printed.Number(random.Between(LeastTelephone, MostTelephone))}" : contact);
        }

        if (style.HasNotes && form.Kind.IsSelfEvaluation())
            foot.AddRange(Notes);
        return foot;
    }
}
