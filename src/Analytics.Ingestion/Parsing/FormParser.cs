using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Reassembly;
using Analytics.Ingestion.Parsing.Reflow;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Reads the forms of a document, whatever file it came from.</summary>
internal sealed class FormParser(FormVocabulary vocabulary)
{
    private const int MostLinesToYear = 4;

    // Ten times what the longest form takes; putting together takes longer than its lines grow.
    private const int MostLinesOutOfOrder = 10_000;
    private const decimal OtherLabelConfidence = 0.9m;

    private readonly AlignedLines _aligned = new(vocabulary);
    private readonly GluedLines _glued = new(vocabulary);
    private readonly FormReflow _reflow = new(vocabulary);
    private readonly FormSplitter _splitter = new(vocabulary);
    private readonly OrderSigns _order = new(vocabulary);
    private readonly HeadParser _head = new(vocabulary);
    private readonly FundingParser _funding = new(vocabulary);
    private readonly GoalParser _goals = new(vocabulary);
    private readonly IndicatorTableParser _indicators = new(vocabulary);
    private readonly ConclusionParser _conclusion = new(vocabulary);
    private readonly FormReassembler _reassembler = new(vocabulary);
    private readonly FormArithmetic _arithmetic = new(new Quantities(vocabulary));

    /// <summary>Reads the forms.</summary>
    /// <param name="document">The document.</param>
    /// <param name="problems">What concerns the document and none of its forms.</param>
    /// <returns>The forms in the order of the document.</returns>
    public List<EvaluationForm> Read(DocumentContent document, out IReadOnlyList<ReadingProblem> problems)
    {
        var regions = _splitter.Split(_reflow.Apply(_glued.Apply(_aligned.Apply(new(document)))), out var headless);
        problems = headless is null
            ? []
            : [new("form-without-title", "文件开头有一份没有标题的表格，无法判断是哪一种绩效表，未读取；请补上标题后重新导入。", headless.Place)];
        return [.. regions.Select(Read)];
    }

    private EvaluationForm Read(FormRegion region)
    {
        var lines = region.Lines;
        var marks = FormMarks.Find(lines, vocabulary);
        var sign = _order.Find(region, marks);
        var draft = new FormDraft(region.Title.Kind, region.Title.Text, sign is not null);
        if (sign is not null && lines.Count > MostLinesOutOfOrder)
        {
            draft.Report("text-out-of-order", $"的文字顺序被打乱（{sign}），且长达 {lines.Count} 行，超过可以拼接的 {MostLinesOutOfOrder} 行，除标题外未读取；请按表拆分文件，或改传原始电子表格。", lines.Place);
            return new()
            {
                Title = new(region.Title.Text, lines[region.TitleIndex].Place),
                Kind = region.Title.Kind,
                FiscalYear = Year(region),
                Place = lines.Place,
                Problems = draft.Problems,
            };
        }

        if (sign is not null)
        {
            draft.Report("text-out-of-order", $"的文字顺序被打乱（{sign}），各部分是按表的结构、顺序和勾稽关系重新拼接的，推断的内容可信度较低；请对照原表核对，或改传原始电子表格。", lines.Place);
            return ReadReassembled(region, draft);
        }

        var headEnd = marks.Funding ?? marks.Goals ?? marks.IndicatorLabel ?? marks.IndicatorHeader ?? lines.Count;
        var head = _head.Read(lines.Slice(0, headEnd), mayContinue: true);
        var foot = marks.Foot is { } footStart ? _head.Read(lines.Slice(footStart, lines.Count), mayContinue: false) : head;
        CurrencyUnit? headerUnit = null;
        var funding = marks.Funding is { } fundingStart
            ? _funding.Read(Part(lines, fundingStart, marks), draft, out headerUnit)
            : [];
        var goals = marks.Goals is { } goalStart
            ? _goals.Read(Part(lines, goalStart, marks), isEnded: marks.NextAfter(goalStart, lines.Count) < lines.Count, draft)
            : new(null, null);
        var indicators = marks.IndicatorHeader is { } table
            ? _indicators.Read(lines.Slice(table, marks.NextAfter(table, lines.Count)), Totals(funding, marks.Total), draft)
            : [];
        var conclusion = marks.Conclusion is { } conclusionStart
            ? _conclusion.Read(Part(lines, conclusionStart, marks), SectionLabel.Conclusion)
            : null;
        var shortfallReason = marks.ShortfallReason is { } reasonStart
            ? _conclusion.Read(Part(lines, reasonStart, marks), SectionLabel.ShortfallReason)
            : null;

        var form = WithNames(
            new()
            {
                Title = new(region.Title.Text, lines[region.TitleIndex].Place),
                Kind = region.Title.Kind,
                FiscalYear = Year(region) ?? Year(head),
                FiledOn = FiledOn(head, foot, draft),
                CurrencyUnit = Unit(lines, marks.Goals ?? marks.IndicatorHeader ?? lines.Count, headerUnit, marks),
                Funding = funding,
                ExpectedGoal = goals.Expected,
                ActualGoal = goals.Actual,
                Indicators = indicators,
                Conclusion = conclusion,
                ShortfallReason = shortfallReason,
                Contact = Contact(head, foot),
                Place = lines.Place,
            },
            head,
            draft);
        form = _arithmetic.Apply(form, marks.Total, marks.Total is { } total ? lines[total.EndLine].Place : null, draft);
        Completeness.Check(form, marks, draft);
        return form with { Problems = draft.Problems };
    }

    private EvaluationForm ReadReassembled(FormRegion region, FormDraft draft)
    {
        var parts = _reassembler.Read(region, draft);
        var form = WithNames(
            new()
            {
                Title = new(region.Title.Text, region.Lines[region.TitleIndex].Place),
                Kind = region.Title.Kind,
                FiscalYear = Year(region),
                FiledOn = FiledOn(parts.Head, parts.Head, draft),
                CurrencyUnit = parts.CurrencyUnit,
                Funding = parts.Funding,
                ExpectedGoal = parts.ExpectedGoal,
                ActualGoal = parts.ActualGoal,
                Indicators = parts.Indicators,
                Conclusion = parts.Conclusion,
                Contact = Contact(parts.Head, parts.Head),
                Place = region.Lines.Place,
            },
            parts.Head,
            draft);
        form = _arithmetic.Apply(form, parts.Total?.Value, parts.Total?.Place, draft);
        if (parts.Total is { Confidence: < 1 } inferred)
        {
            form = form with
            {
                TotalWeight = form.TotalWeight is { } weight ? weight with { Confidence = inferred.Confidence } : null,
                TotalScore = form.TotalScore is { } score ? score with { Confidence = inferred.Confidence } : null,
            };
        }

        Completeness.CheckReassembled(form, draft);
        return form with { Problems = draft.Problems };
    }

    private static PointTotals Totals(List<FundingLine> funding, TotalRow? total)
    {
        var whole = funding.Find(line => line.IsTotal);
        var hasBoth = total is { Numbers.Count: >= 2 };
        return new(whole?.Weight?.Value, whole?.Score?.Value, hasBoth ? total!.Numbers[0] : null, hasBoth ? total!.Numbers[^1] : null);
    }

    private static FormLines Part(FormLines lines, int start, FormMarks marks) => lines.Slice(start, marks.NextAfter(start, lines.Count));

    private static Reading<int>? Year(FormRegion region)
    {
        if (region.Title.Year is { } titled)
            return new(titled, region.Lines[region.TitleIndex].Place);
        var index = region.TitleIndex;
        for (var seen = 0; seen < MostLinesToYear; seen++)
        {
            index = region.Lines.NextPrinted(index + 1);
            if (index >= region.Lines.Count)
                return null;
            if (YearNumber.OfLine(region.Lines.Folded(index)) is { } year)
                return new(year, region.Lines[index].Place);
        }

        return null;
    }

    private static Reading<int>? Year(Dictionary<HeadField, Reading<string>> head) =>
        head.GetValueOrDefault(HeadField.FiscalYear) is { } printed && YearNumber.OfCell(Fold.Compact(printed.Value)) is { } year
            ? new(year, printed.Place, printed.Confidence)
            : null;

    private static Reading<DateOnly>? FiledOn(Dictionary<HeadField, Reading<string>> head, Dictionary<HeadField, Reading<string>> foot, FormDraft draft)
    {
        if ((head.GetValueOrDefault(HeadField.FiledOn) ?? foot.GetValueOrDefault(HeadField.FiledOn)) is not { } printed)
            return null;
        if (PrintedDate.Parse(printed.Value) is { } date)
            return new(date, printed.Place, printed.Confidence);
        draft.Report("date-unreadable", $"的填报日期“{printed.Value}”不是有效日期，已留空；请补录。", printed.Place);
        return null;
    }

    private static Reading<CurrencyUnit>? Unit(FormLines lines, int end, CurrencyUnit? headerUnit, FormMarks marks)
    {
        if (headerUnit is { } unit && marks.Funding is { } funding)
            return new(unit, lines[funding].Place);
        for (var i = 0; i < end; i++)
        {
            if (lines[i].Text.Length <= 200 && CurrencyUnits.FromLine(lines.Folded(i)) is { } found)
                return new(found, lines[i].Place);
        }

        return null;
    }

    // Where no contact is named, the person in charge of the project is the one to ask.
    private static Reading<string>? Contact(Dictionary<HeadField, Reading<string>> head, Dictionary<HeadField, Reading<string>> foot) =>
        foot.GetValueOrDefault(HeadField.Contact)
        ?? head.GetValueOrDefault(HeadField.Contact)
        ?? ((head.GetValueOrDefault(HeadField.Responsible) ?? foot.GetValueOrDefault(HeadField.Responsible)) is { } responsible
            ? responsible with { Confidence = OtherLabelConfidence }
            : null);

    private static EvaluationForm WithNames(EvaluationForm form, Dictionary<HeadField, Reading<string>> head, FormDraft draft)
    {
        var isDepartmentForm = form.Kind.IsDepartmentForm();
        var department = head.GetValueOrDefault(isDepartmentForm ? HeadField.DepartmentName : HeadField.Department)
            ?? head.GetValueOrDefault(isDepartmentForm ? HeadField.Department : HeadField.DepartmentName)
            ?? (isDepartmentForm ? head.GetValueOrDefault(HeadField.StampedUnit) : null);
        var (name, code) = department is null ? (null, null) : UnitNames.SplitUnit(department.Value);
        form = form with
        {
            CompetentDepartment = department is null || name is null ? null : department with { Value = name },
            DepartmentCode = department is null || code is null ? null : department with { Value = code },
        };
        if (isDepartmentForm)
            return form;
        var project = head.GetValueOrDefault(HeadField.Project);
        var (projectName, projectNumber) = project is null ? (null, null) : UnitNames.SplitProject(project.Value);
        return form with
        {
            ProjectName = project is null || projectName is null ? null : project with { Value = projectName },
            ProjectNumber = project is null || projectNumber is null ? null : project with { Value = projectNumber },
            Level1Project = draft.Kind == FormKind.ProjectTargetApproval ? head.GetValueOrDefault(HeadField.Level1Project) : null,
            ImplementingUnit = head.GetValueOrDefault(HeadField.ImplementingUnit) is { } unit ? unit with { Value = UnitNames.SplitUnit(unit.Value).Name } : null,
        };
    }
}
