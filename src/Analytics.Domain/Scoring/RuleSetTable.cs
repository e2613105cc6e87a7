using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Domain.Scoring;

/// <summary>Reads a table of rule sets: the shipped one, or a bureau's own in the same shape.</summary>
/// <remarks>Tabs between the cells, the columns named in the first line, lines that begin with <c>#</c> are remarks.</remarks>
public static partial class RuleSetTable
{
    private const int MostRows = 200;
    private const int LongestName = 100;
    private const int FirstPossibleYear = 1950;
    private const int LastPossibleYear = 2149;

    private static readonly string[] Columns =
    [
        "id", "name", "in_use", "execution_weight", "first_year", "last_year", "achieved_floor", "partial_floor",
        "excellent_floor", "good_floor", "fair_floor", "full_score", "score_decimals", "rate_decimals", "tolerance",
        "whole_number_tolerance", "exact_overshoot",
    ];

    /// <summary>Reads a table.</summary>
    /// <param name="fileName">Name of the file, for the messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="inUse">The ids to use in place of what the column <c>in_use</c> says; null or empty to follow the column.</param>
    /// <returns>
    /// The rule sets in the order of the table, and every problem as a Chinese sentence with file, line, column, limit and
    /// value; where there is a problem, the rule sets are not to be used.
    /// </returns>
    public static (IReadOnlyList<RuleSet> RuleSets, IReadOnlyList<string> Problems) Read(
        string fileName, string text, IReadOnlyCollection<string>? inUse = null)
    {
        var problems = new List<string>();
        var lines = text.TrimStart('\uFEFF').Split('\n')
            .Select((line, index) => (Number: index + 1, Text: line.TrimEnd('\r')))
            .Where(line => line.Text.Trim().Length > 0 && !line.Text.StartsWith('#'))
            .ToList();
        if (lines.Count < 2)
            return ([], [$"规则文件“{fileName}”应有一行列名和至少一套规则，现有 {lines.Count} 行。"]);
        if (lines.Count - 1 > MostRows)
            return ([], [$"规则文件“{fileName}”最多 {MostRows} 套规则，现有 {lines.Count - 1} 套。"]);

        var columns = lines[0].Text.Split('\t').Select(name => name.Trim()).ToList();
        foreach (var missing in Columns.Except(columns, StringComparer.Ordinal))
            problems.Add($"规则文件“{fileName}”第 {lines[0].Number} 行缺少列 {missing}。");
        foreach (var unknown in columns.Except(Columns, StringComparer.Ordinal))
            problems.Add($"规则文件“{fileName}”第 {lines[0].Number} 行有不认识的列“{unknown}”；可用的列：{string.Join('、', Columns)}。");
        foreach (var twice in columns.CountBy(name => name).Where(name => name.Value > 1))
            problems.Add($"规则文件“{fileName}”第 {lines[0].Number} 行的列 {twice.Key} 出现了 {twice.Value} 次，应只有一次。");
        if (problems.Count > 0)
            return ([], problems);

        var rows = new List<(int Line, RuleSet RuleSet)>();
        foreach (var (number, line) in lines.Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length != columns.Count)
            {
                problems.Add($"规则文件“{fileName}”第 {number} 行应有 {columns.Count} 格（用制表符分隔），现有 {cells.Length} 格。");
                continue;
            }

            var row = new Row(fileName, number, columns.Zip(cells, (name, cell) => (name, cell: cell.Trim())).ToDictionary(pair => pair.name, pair => pair.cell, StringComparer.Ordinal), problems);
            rows.Add((number, row.ToRuleSet()));
        }

        RequireDistinctIds(fileName, rows, problems);
        if (inUse is { Count: > 0 })
        {
            foreach (var unknown in inUse.Except(rows.Select(row => row.RuleSet.Id), StringComparer.Ordinal))
                problems.Add($"设置里选用的规则“{unknown}”不在规则文件“{fileName}”中；可选：{string.Join('、', rows.Select(row => row.RuleSet.Id))}。");
            rows = [.. rows.Select(row => (row.Line, row.RuleSet with { IsInUse = inUse.Contains(row.RuleSet.Id) }))];
        }

        RequireOneChoice(fileName, rows, problems);
        return ([.. rows.Select(row => row.RuleSet)], problems);
    }

    private static void RequireDistinctIds(string fileName, List<(int Line, RuleSet RuleSet)> rows, List<string> problems)
    {
        foreach (var same in rows.GroupBy(row => row.RuleSet.Id, StringComparer.Ordinal).Where(same => same.Count() > 1 && same.Key.Length > 0))
            problems.Add($"规则文件“{fileName}”的编号“{same.Key}”在第 {string.Join('、', same.Select(row => row.Line))} 行重复，每套规则的 id 应不同。");
    }

    // Two sets in use with one execution weight and a year in common would leave it to their order which one judges a form.
    private static void RequireOneChoice(string fileName, List<(int Line, RuleSet RuleSet)> rows, List<string> problems)
    {
        var inUse = rows.Where(row => row.RuleSet.IsInUse).ToList();
        if (rows.Count > 0 && inUse.Count == 0)
            problems.Add($"规则文件“{fileName}”的 in_use 列至少应有一行为 yes，现在没有。");
        for (var first = 0; first < inUse.Count; first++)
        {
            foreach (var second in inUse.Skip(first + 1).Where(second => second.RuleSet.Overlaps(inUse[first].RuleSet)))
            {
                problems.Add(
                    $"规则文件“{fileName}”第 {inUse[first].Line} 行（{inUse[first].RuleSet.Id}）与第 {second.Line} 行（{second.RuleSet.Id}）的执行率分值同为 "
                    + $"{Numbers.Plain(second.RuleSet.ExecutionWeight)}、适用年度重叠，无法确定用哪一套；请把其中一行的 in_use 改为 no，或错开 first_year、last_year。");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();

    /// <summary>One row of the table, read cell by cell; a bad cell is reported and left out of the comparisons.</summary>
    private sealed class Row(string fileName, int line, Dictionary<string, string> cells, List<string> problems)
    {
        public RuleSet ToRuleSet()
        {
            var fullScore = Number("full_score", 1m, 1000m);
            var most = fullScore ?? 1000m;
            var (excellent, good, fair) = (Number("excellent_floor", 0m, most), Number("good_floor", 0m, most), Number("fair_floor", 0m, most));
            var (achieved, partial) = (Number("achieved_floor", 0m, 1m), Number("partial_floor", 0m, 1m));
            var (tolerance, wholeTolerance) = (Number("tolerance", 0m, 1m), Number("whole_number_tolerance", 0m, 5m));
            var (firstYear, lastYear) = (Year("first_year"), Year("last_year"));
            RequireBelow("good_floor", good, "excellent_floor", excellent);
            RequireBelow("fair_floor", fair, "good_floor", good);
            RequireBelow("partial_floor", partial, "achieved_floor", achieved);
            if (wholeTolerance < tolerance)
                Report("whole_number_tolerance", $"应不小于 tolerance（{Numbers.Plain(tolerance.Value)}）");
            if (lastYear < firstYear)
                Report("last_year", $"应不早于 first_year（{firstYear}）");

            return new()
            {
                Id = Id(),
                Name = Name(),
                IsInUse = Word("in_use", ("yes", true), ("no", false)),
                ExecutionWeight = Number("execution_weight", 0m, most) ?? 0m,
                FirstYear = firstYear,
                LastYear = lastYear,
                AchievedFloor = achieved ?? 0m,
                PartialFloor = partial ?? 0m,
                ExcellentFloor = excellent ?? 0m,
                GoodFloor = good ?? 0m,
                FairFloor = fair ?? 0m,
                FullScore = most,
                ScoreDecimals = (int)(Number("score_decimals", 0m, 4m, isWhole: true) ?? 0m),
                RateDecimals = (int)(Number("rate_decimals", 2m, 8m, isWhole: true) ?? 0m),
                Tolerance = tolerance ?? 0m,
                WholeNumberTolerance = wholeTolerance ?? 0m,
                ExactOvershoot = Word("exact_overshoot", ("full", ExactOvershoot.Full), ("not-scored", ExactOvershoot.NotScored)),
            };
        }

        private string Id()
        {
            if (!IdPattern().IsMatch(cells["id"]))
                Report("id", "应由小写字母、数字和连字符组成，最长 100 字");
            return cells["id"];
        }

        private string Name()
        {
            if (cells["name"].Length is 0 or > LongestName)
                Report("name", $"应有 1 到 {LongestName} 字");
            return cells["name"];
        }

        private decimal? Number(string column, decimal lowest, decimal highest, bool isWhole = false)
        {
            var isNumber = decimal.TryParse(cells[column], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number >= lowest && number <= highest && (!isWhole || decimal.IsInteger(number)))
                return number;
            Report(column, $"应为 {Numbers.Plain(lowest)} 到 {Numbers.Plain(highest)} 之间的{(isWhole ? "整数" : "数")}");
            return null;
        }

        private int? Year(string column)
        {
            if (cells[column].Length == 0)
                return null;
            if (int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstPossibleYear and <= LastPossibleYear)
                return year;
            Report(column, $"应为空（不限）或 {FirstPossibleYear} 到 {LastPossibleYear} 之间的年份");
            return null;
        }

        private TValue Word<TValue>(string column, params (string Word, TValue Value)[] words)
        {
            foreach (var (word, value) in words)
            {
                if (word == cells[column])
                    return value;
            }

            Report(column, $"应为 {string.Join(" 或 ", words.Select(each => each.Word))}");
            return words[0].Value;
        }

        private void RequireBelow(string column, decimal? value, string limitColumn, decimal? limit)
        {
            if (value >= limit)
                Report(column, $"应小于 {limitColumn}（{Numbers.Plain(limit.Value)}）");
        }

        private void Report(string column, string limit) =>
            problems.Add($"规则文件“{fileName}”第 {line} 行 {column} 列{limit}，现为“{cells[column]}”。");
    }
}
