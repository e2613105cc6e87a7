using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Domain.Projects;

/// <summary>A project in one year, as far as projects of different years are compared.</summary>
public sealed record ProjectYear
{
    private const int KeyBytes = 16;

    /// <summary>The caller's key, by which it finds the project again; one a project and year.</summary>
    public required string Key { get; init; }

    /// <summary>年度.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>项目名称 as printed, without its number.</summary>
    public required string Name { get; init; }

    /// <summary>项目编码 as printed; null where the form prints none.</summary>
    public string? Number { get; init; }

    /// <summary>主管部门 as printed.</summary>
    public string? Department { get; init; }

    /// <summary>实施单位 as printed; null where the form prints none.</summary>
    public string? Unit { get; init; }

    /// <summary>The budget in yuan by which its size is compared: the initial one, else the adjusted one; null where both are absent.</summary>
    public decimal? BudgetYuan { get; init; }

    /// <summary>The names of its indicators (三级指标).</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The key of a project and year by what forms print: department, unit and name, without regard to width, blanks, punctuation and years in the name.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="department">主管部门.</param>
    /// <param name="unit">实施单位; may be absent.</param>
    /// <param name="name">项目名称.</param>
    /// <returns>32 hexadecimal digits in lower case, the same whenever the same is read; null where a form does not say enough.</returns>
    public static string? KeyOf(int? fiscalYear, string? department, string? unit, string? name)
    {
        var levelledDepartment = LevelledText.LettersAndDigits(department);
        var levelledName = ProjectName.Of(name)?.Undated ?? LevelledText.LettersAndDigits(name);
        if (fiscalYear is not { } year || levelledDepartment.Length == 0 || levelledName.Length == 0)
            return null;
        var identity = string.Create(CultureInfo.InvariantCulture, $"{levelledDepartment}\n{LevelledText.LettersAndDigits(unit)}\n{levelledName}\n{year}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, KeyBytes));
    }
}
