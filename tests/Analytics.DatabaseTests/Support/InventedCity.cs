using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.DatabaseTests.Support;

/// <summary>A made-up city of five departments whose figures can be added up by hand.</summary>
public sealed record InventedCity
{
    public const string CultureCentre = "云岭市文化馆";
    public const string Library = "云岭市图书馆";
    public const string SportsCentre = "云岭市体育中心";
    public const string Museum = "云岭市博物馆";
    public const string Archive = "云岭市档案馆";

    // The amounts of 甲 were cut to what was spent; 乙 is new this year and hardly begun.
    public CheckedForm CultureFirst { get; } = new InventedForm { DepartmentCode = "101", Project = "甲演出季", Initial = 100_000m, Adjusted = 80_000m, Executed = 80_000m, Total = 98m, Indicator = (90m, 88m) }.Judged();

    public CheckedForm CultureSecond { get; } = new InventedForm { Project = "乙展览", Initial = 0m, Adjusted = 50_000m, Executed = 20_000.55m, Total = 90m, Indicator = (90m, 86m) }.Judged();

    public CheckedForm CultureWhole { get; } = new InventedForm { Kind = FormKind.DepartmentSelfEvaluation, Initial = 1_000_000m, Adjusted = 1_000_000m, Executed = 10m, Total = 60m }.Judged();

    public CheckedForm CultureApproval { get; } = new InventedForm { Kind = FormKind.ProjectTargetApproval, Project = "甲演出季", Initial = 100_000m }.Judged();

    public CheckedForm LibraryWhole { get; } = new InventedForm { Department = Library, Kind = FormKind.DepartmentSelfEvaluation, Currency = CurrencyUnit.TenThousandYuan, Initial = 12.3456m, Adjusted = 12.3456m, Executed = 6.1728m, Total = 80m, Indicator = (90m, 75m) }.Judged();

    public CheckedForm LibraryUnderReview { get; } = new InventedForm { Department = Library, Unit = Library, Project = "数字化", Executed = 999m, Problem = "执行数未能读准" }.Judged();

    public CheckedForm SportsWithoutAmounts { get; } = new InventedForm { Department = SportsCentre, Unit = SportsCentre, Project = "健身节", Initial = null, Adjusted = null, Executed = null, Total = 94m, Indicator = (90m, 84m) }.Judged();

    public CheckedForm MuseumApproval { get; } = new InventedForm { Department = Museum, Kind = FormKind.ProjectTargetApproval, Project = "特展" }.Judged();

    public CheckedForm ArchiveOnly { get; } = new InventedForm { Department = Archive, Unit = Archive, Project = "修复", Initial = 10.01m, Adjusted = 10.01m, Executed = 10.01m, Total = 95m, Indicator = (90m, 85m) }.Judged();

    public CheckedForm ArchiveOfLastYear { get; } = new InventedForm { Year = 2023, Department = Archive, Unit = Archive, Project = "修复", Total = 70m, Indicator = (90m, 60m) }.Judged();

    /// <summary>Loads all forms, one file a department, and refreshes the marts.</summary>
    public async Task<InventedCity> LoadIntoAsync(TestDatabase database)
    {
        await database.LoadAsync(InventedDocument.Of("culture.txt", CultureFirst, CultureSecond, CultureWhole, CultureApproval));
        await database.LoadAsync(InventedDocument.Of("library.txt", LibraryWhole, LibraryUnderReview));
        await database.LoadAsync(InventedDocument.Of("sports.txt", SportsWithoutAmounts));
        await database.LoadAsync(InventedDocument.Of("museum.txt", MuseumApproval));
        await database.LoadAsync(InventedDocument.Of("archive.txt", ArchiveOnly, ArchiveOfLastYear));
        await database.RefreshAsync();
        return this;
    }
}
