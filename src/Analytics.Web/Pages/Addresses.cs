using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Reports;
using Analytics.Web.Pages.Audit;
using Analytics.Web.Pages.Departments;
using Analytics.Web.Pages.Execution;
using Analytics.Web.Pages.Findings;
using Analytics.Web.Pages.Forms;
using Analytics.Web.Pages.Scores;
using Analytics.Web.Pages.Shortfalls;
using Analytics.Web.Pages.Years;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Web.Pages;

/// <summary>Addresses of the pages; every choice a reader makes stands in them, so that they can be kept and sent on.</summary>
internal static class Addresses
{
    /// <summary>Path of the overview.</summary>
    public const string OverviewPath = "/overview";

    /// <summary>Path of the list of findings.</summary>
    public const string FindingsPath = "/findings";

    /// <summary>Path of the reasons.</summary>
    public const string ShortfallsPath = "/shortfalls";

    /// <summary>How the address of the reasons asks only for stock phrases and copied sentences.</summary>
    public const string OnlyBoilerplate = "boilerplate";

    /// <summary>Path of the list of forms to review.</summary>
    public const string ReviewPath = "/review";

    /// <summary>Path of the list of users.</summary>
    public const string UsersPath = "/users";

    /// <summary>Path of the jobs.</summary>
    public const string JobsPath = "/jobs";

    /// <summary>Path of the page where files are handed in.</summary>
    public const string FilingPath = "/filing";

    /// <summary>Path of the audit.</summary>
    public const string AuditPath = "/audit";

    /// <summary>Path of the comparison of two years.</summary>
    public const string YearsPath = "/years";

    /// <summary>Path of the list of departments.</summary>
    public const string DepartmentsPath = "/departments";

    /// <summary>Path of the page about execution.</summary>
    public const string ExecutionPath = "/execution";

    /// <summary>Path of the page about the distribution of scores.</summary>
    public const string ScoresPath = "/scores";

    /// <summary>Path of the list of forms behind a figure.</summary>
    public const string FormListPath = "/forms";

    /// <summary>Path of the list of departments as xlsx.</summary>
    public const string DepartmentsTablePath = "/exports/departments.xlsx";

    /// <summary>Path of the forms behind a figure as xlsx.</summary>
    public const string FormListTablePath = "/exports/form-list.xlsx";

    /// <summary>Path of the scores by department as xlsx.</summary>
    public const string ScoresTablePath = "/exports/scores.xlsx";

    /// <summary>Path of who filed nothing as xlsx.</summary>
    public const string FilingGapsTablePath = "/exports/missing.xlsx";

    /// <summary>Path of the reasons and their kinds as xlsx.</summary>
    public const string ShortfallsTablePath = "/exports/shortfalls.xlsx";

    /// <summary>Path of the copied sentences as xlsx.</summary>
    public const string CopiedSentencesTablePath = "/exports/copied-sentences.xlsx";

    /// <summary>Path of the comparison of two years as xlsx.</summary>
    public const string YearsTablePath = "/exports/years.xlsx";

    /// <summary>Path of a project over its years as xlsx.</summary>
    public const string ProjectTablePath = "/exports/project.xlsx";

    /// <summary>Path of the tables of one form as xlsx.</summary>
    public const string FormTablePath = "/exports/form.xlsx";

    /// <summary>Path of the change since the year before as xlsx.</summary>
    public const string YearChangeTablePath = "/exports/year-change.xlsx";

    /// <summary>Path of the audit as xlsx.</summary>
    public const string AuditTablePath = "/exports/audit.xlsx";

    /// <summary>Path of the users as xlsx.</summary>
    public const string UsersTablePath = "/exports/users.xlsx";

    /// <summary>Path of the jobs and their runs as xlsx.</summary>
    public const string JobsTablePath = "/exports/jobs.xlsx";

    /// <summary>Path of the imports as xlsx.</summary>
    public const string ImportsTablePath = "/exports/imports.xlsx";

    private const int LongestRuleCode = 60;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The overview of a fiscal year.</summary>
    /// <param name="year">年度; null for the newest.</param>
    /// <returns>Path and query.</returns>
    public static string Overview(int? year) => With(OverviewPath, ("year", Number(year)));

    /// <summary>A department in a fiscal year.</summary>
    /// <param name="departmentKey">Key of the department.</param>
    /// <param name="year">年度; null for the newest.</param>
    /// <returns>Path and query.</returns>
    public static string Department(int departmentKey, int? year) =>
        With(string.Create(CultureInfo.InvariantCulture, $"/departments/{departmentKey}"), ("year", Number(year)));

    /// <summary>The departments of a fiscal year by rank.</summary>
    /// <param name="list">Which, and in which order.</param>
    /// <returns>Path and query.</returns>
    public static string Departments(DepartmentListAddress list) => With(DepartmentsPath, list.Parts());

    /// <summary>How much of their budgets the forms of a fiscal year spent.</summary>
    /// <param name="asked">Which forms, and what the table lists.</param>
    /// <returns>Path and query.</returns>
    public static string Execution(ExecutionAddress asked) => With(ExecutionPath, asked.Parts());

    /// <summary>How the scores of a fiscal year are distributed.</summary>
    /// <param name="asked">Which departments stand first.</param>
    /// <returns>Path and query.</returns>
    public static string Scores(ScoresAddress asked) => With(ScoresPath, asked.Parts());

    /// <summary>The forms behind a figure.</summary>
    /// <param name="list">Which, and in which order.</param>
    /// <returns>Path and query.</returns>
    public static string FormList(FormListAddress list) => With(FormListPath, list.Parts());

    /// <summary>A form, with the lines to show.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="lines">Lines of the source text to mark; null for none.</param>
    /// <returns>Path and query.</returns>
    public static string Form(long formKey, LineRange? lines = null) =>
        With(string.Create(CultureInfo.InvariantCulture, $"/forms/{formKey}"), ("line", lines?.ToString()));

    /// <summary>A form, with the spot to show.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="spot">What of the file to mark.</param>
    /// <returns>Path and query.</returns>
    public static string Form(long formKey, SourceSpot spot) => With(
        Form(formKey), ("line", spot.Lines.ToString()), ("cell", spot.Cell), ("page", Number(spot.Page)), ("box", spot.BoxText()));

    /// <summary>A picture of a page of the file that a form was read from.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="page">The page, counted from 1.</param>
    /// <returns>Path.</returns>
    public static string PageImage(long formKey, int page) => string.Create(CultureInfo.InvariantCulture, $"/forms/{formKey}/pages/{page}");

    /// <summary>The file that a form was read from, as it was handed in.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <returns>Path.</returns>
    public static string OriginalFile(long formKey) => string.Create(CultureInfo.InvariantCulture, $"/forms/{formKey}/original");

    /// <summary>The list of findings.</summary>
    /// <param name="filter">What to list.</param>
    /// <returns>Path and query.</returns>
    public static string Findings(FindingsAddress filter) => With(
        FindingsPath,
        ("year", Number(filter.Year)),
        ("department", Number(filter.DepartmentKey)),
        ("rule", filter.RuleCode),
        ("state", FindingsAddress.StateWord(filter.State)),
        ("page", filter.Page > 1 ? Number(filter.Page) : null));

    /// <summary>The reasons of missed targets.</summary>
    /// <param name="asked">What to list.</param>
    /// <returns>Path and query.</returns>
    public static string Shortfalls(ShortfallsAddress asked) => With(
        ShortfallsPath,
        ("year", asked.IsEveryYear ? ShortfallsAddress.EveryYear : Number(asked.Year)),
        ("department", Number(asked.DepartmentKey)),
        ("category", asked.Category),
        ("q", asked.Search),
        ("group", asked.GroupKey),
        ("only", asked.IsOnlyBoilerplate ? OnlyBoilerplate : null),
        ("measure", ShortfallsAddress.Word(asked.Measure)),
        ("sort", ShortfallsAddress.Word(asked.Order)),
        ("groups", asked.GroupPage > 1 ? Number(asked.GroupPage) : null),
        ("page", asked.Page > 1 ? Number(asked.Page) : null));

    /// <summary>The forms to review.</summary>
    /// <param name="year">年度; null for all.</param>
    /// <returns>Path and query.</returns>
    public static string Review(int? year) => With(ReviewPath, ("year", Number(year)));

    /// <summary>The jobs.</summary>
    /// <param name="job">Name of the job whose runs are listed; null for all.</param>
    /// <param name="run">Key of the run whose log is shown; null for none.</param>
    /// <param name="page">The page of the list of runs, counted from 1.</param>
    /// <returns>Path and query.</returns>
    public static string Jobs(string? job = null, long? run = null, int page = 1) => With(
        JobsPath, ("job", job), ("run", run?.ToString(CultureInfo.InvariantCulture)), ("page", page > 1 ? Number(page) : null));

    /// <summary>Where files are handed in.</summary>
    /// <param name="import">Key of the import whose files are shown; null for none.</param>
    /// <returns>Path and query.</returns>
    public static string Filing(long? import = null) => With(FilingPath, ("import", import?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The audit.</summary>
    /// <param name="filter">What to list.</param>
    /// <returns>Path and query.</returns>
    public static string Audit(AuditAddress filter) => With(
        AuditPath,
        ("user", filter.UserName),
        ("kind", filter.Kind?.ToString()),
        ("from", AuditAddress.DayText(filter.From)),
        ("until", AuditAddress.DayText(filter.Until)),
        ("page", filter.Page > 1 ? Number(filter.Page) : null));

    /// <summary>The comparison of two years.</summary>
    /// <param name="address">What to compare.</param>
    /// <returns>Path and query.</returns>
    public static string Years(YearsAddress address) => With(
        YearsPath,
        ("from", Number(address.From)),
        ("to", Number(address.To)),
        ("department", Number(address.DepartmentKey)),
        ("view", address.View == YearsView.Departments ? null : YearsAddress.Word(address.View)),
        ("standing", address.Standing is { } standing ? YearsAddress.Word(standing) : null),
        ("sort", address.Sort),
        ("order", address.IsAscending ? YearsAddress.Ascending : null),
        ("page", address.Page > 1 ? Number(address.Page) : null));

    /// <summary>A project over its years.</summary>
    /// <param name="projectHash">Key of the project in one of its years.</param>
    /// <returns>Path.</returns>
    public static string Project(string projectHash) => $"/projects/{projectHash}";

    /// <summary>Who filed nothing for a fiscal year.</summary>
    /// <param name="year">年度.</param>
    /// <param name="page">Page of the list, from 1.</param>
    /// <returns>Path and query.</returns>
    public static string FilingGaps(int year, int page = 1) => With("/overview/missing", ("year", Number(year)), ("page", page > 1 ? Number(page) : null));

    /// <summary>The brief on a fiscal year.</summary>
    /// <param name="year">年度.</param>
    /// <param name="format">What to hand out.</param>
    /// <returns>Path and query.</returns>
    public static string Brief(int year, ReportFormat format = ReportFormat.Pdf) => With($"/reports/brief{ReportFormats.EndingOf(format)}", ("year", Number(year)));

    /// <summary>The annual report on a fiscal year.</summary>
    /// <param name="year">年度.</param>
    /// <param name="format">What to hand out.</param>
    /// <returns>Path and query.</returns>
    public static string AnnualReport(int year, ReportFormat format) => With($"/reports/annual{ReportFormats.EndingOf(format)}", ("year", Number(year)));

    /// <summary>The report on a department and fiscal year.</summary>
    /// <param name="year">年度.</param>
    /// <param name="departmentKey">Key of the department.</param>
    /// <param name="format">What to hand out.</param>
    /// <returns>Path and query.</returns>
    public static string DepartmentReport(int year, int departmentKey, ReportFormat format) =>
        With($"/reports/department{ReportFormats.EndingOf(format)}", ("year", Number(year)), ("department", Number(departmentKey)));

    /// <summary>A table of the pages as xlsx.</summary>
    /// <param name="name">Name of the table: low-execution, rules, forms, review, findings or department.</param>
    /// <param name="year">年度; null for all, where the table has a year of each row.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="ruleCode">Code of the rule; null for all.</param>
    /// <param name="state">How findings stand; null for all that count.</param>
    /// <returns>Path and query.</returns>
    public static string Table(string name, int? year, int? departmentKey = null, string? ruleCode = null, FindingState? state = null) => With(
        $"/exports/{name}.xlsx", ("year", Number(year)), ("department", Number(departmentKey)), ("rule", ruleCode), ("state", FindingsAddress.StateWord(state)));

    /// <summary>A project over its years as xlsx.</summary>
    /// <param name="projectHash">Key of the project in one of its years.</param>
    /// <returns>Path and query.</returns>
    public static string ProjectTable(string projectHash) => With(ProjectTablePath, ("project", projectHash));

    /// <summary>The tables of one form as xlsx.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <returns>Path and query.</returns>
    public static string FormTable(long formKey) => With(FormTablePath, ("form", formKey.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A filtered list of the pages as xlsx, all its pages in one.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="page">Path and query of the page that shows the list; its page number is of no effect.</param>
    /// <returns>Path and query.</returns>
    public static string TableOf(string path, string page) => page.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? path + page[start..] : path;

    /// <summary>Reads a fiscal year as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The year; null where the text is no plausible year.</returns>
    public static int? ParseYear(string? text) => ParseNumber(text) is >= FirstYear and <= LastYear and var year ? year : null;

    /// <summary>Reads a positive whole number as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The number; null where the text is none.</returns>
    public static int? ParseNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>Reads the code of a rule as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The code; null where the text cannot be one.</returns>
    public static string? ParseRuleCode(string? text) =>
        text is { Length: > 0 and <= LongestRuleCode } && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? text : null;

    /// <summary>Reads a choice as <see cref="WordOf"/> writes it.</summary>
    /// <typeparam name="TChoice">The choices; the first one stands for itself where nothing is written.</typeparam>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The choice; the first one where the text is none.</returns>
    public static TChoice ParseWord<TChoice>(string? text)
        where TChoice : struct, Enum => Enum.GetValues<TChoice>().FirstOrDefault(choice => string.Equals(choice.ToString(), text, StringComparison.OrdinalIgnoreCase));

    /// <summary>A choice as it stands in an address.</summary>
    /// <typeparam name="TChoice">The choices; the first one is not written.</typeparam>
    /// <param name="choice">The choice.</param>
    /// <returns>Its name in small letters; null for the first one.</returns>
    public static string? WordOf<TChoice>(TChoice choice)
        where TChoice : struct, Enum => choice.Equals(default(TChoice)) ? null : choice.ToString().ToLowerInvariant();

    /// <summary>The fiscal year in an address.</summary>
    /// <param name="uri">Absolute address.</param>
    /// <returns>The year; null where the address names none.</returns>
    public static int? YearOf(string uri) =>
        QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue("year", out var year) ? ParseYear(year) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string With(string path, params (string Name, string? Value)[] parameters) =>
        QueryHelpers.AddQueryString(path, parameters
            .Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
}
