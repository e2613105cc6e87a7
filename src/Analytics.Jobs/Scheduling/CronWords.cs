using System.Globalization;

namespace Analytics.Jobs.Scheduling;

/// <summary>A cron expression in Chinese words, for those that bureaus use.</summary>
internal static class CronWords
{
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];
    private static readonly string[] WeekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Says when an expression fires.</summary>
    /// <param name="expression">Six or seven fields: second, minute, hour, day of month, month, day of week, year.</param>
    /// <returns>Such as 每天 02:30; an unusual expression is named as it is.</returns>
    public static string Describe(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (6 or 7) || (fields.Length == 7 && fields[6] != "*"))
            return Unusual(expression);
        var times = TimesOf(fields[0], fields[1], fields[2]);
        var days = DaysOf(fields[3], fields[4], fields[5]);
        return (times, days) switch
        {
            (null, _) or (_, null) => Unusual(expression),
            ({ IsRepeated: true }, "每天") => times.Words,
            ({ IsRepeated: true }, _) => $"{days}，{times.Words}",
            _ => $"{days} {times.Words}",
        };
    }

    private static string Unusual(string expression) => $"按表达式 {expression}";

    private static Times? TimesOf(string second, string minute, string hour)
    {
        if (Step(second) is { } seconds && minute == "*" && hour == "*")
            return new Times(seconds == 1 ? "每秒" : $"每 {seconds} 秒", IsRepeated: true);
        if (Number(second, 59) is null)
            return null;
        if (Step(minute) is { } minutes && hour == "*")
            return new Times(minutes == 1 ? "每分钟" : $"每 {minutes} 分钟", IsRepeated: true);
        if (Step(minute) is { } within && Range(hour, 23) is { } hours)
            return new Times($"{hours.First} 时至 {hours.Last} 时{(within == 1 ? "每分钟" : $"每 {within} 分钟")}", IsRepeated: true);
        if (Number(minute, 59) is not { } at)
            return null;
        if (Step(hour) is { } every)
            return new Times(every == 1 ? $"每小时第 {at} 分" : $"每 {every} 小时第 {at} 分", IsRepeated: true);
        var numbers = hour.Split(',').Select(part => Number(part, 23)).ToList();
        return numbers.Contains(null)
            ? null
            : new Times(string.Join("、", numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number:00}:{at:00}"))), IsRepeated: false);
    }

    private static string? DaysOf(string dayOfMonth, string month, string dayOfWeek)
    {
        if (dayOfMonth is "?" or "*" && month == "*" && dayOfWeek is "?" or "*")
            return "每天";
        if (dayOfMonth is "?" or "*" && month == "*")
            return WeekdaysOf(dayOfWeek);
        if (dayOfWeek is not ("?" or "*"))
            return null;
        var day = dayOfMonth == "L" ? "最后一天" : dayOfMonth.Split(',').Select(part => Number(part, 31)).ToList() is var days && !days.Contains(null) ? string.Join("、", days) + " 日" : null;
        return day is null ? null
            : month == "*" ? $"每月 {day}"
            : month.Split(',').Select(part => Number(part, 12)).ToList() is var months && !months.Contains(null) ? $"每年 {string.Join("、", months)} 月 {day}"
            : null;
    }

    private static string? WeekdaysOf(string dayOfWeek)
    {
        if (dayOfWeek.Split('-') is [var first, var last] && Weekday(first) is { } from && Weekday(last) is { } until)
            return $"周{Weekdays[from]}至周{Weekdays[until]}";
        var days = dayOfWeek.Split(',').Select(Weekday).ToList();
        return days.Contains(null) ? null : $"每周{string.Join("、", days.Select(day => Weekdays[day!.Value]))}";
    }

    /// <remarks>Cron counts days of the week from Sunday, which is 1.</remarks>
    private static int? Weekday(string text) =>
        Array.IndexOf(WeekdayNames, text.ToUpperInvariant()) is >= 0 and var index ? index
        : Number(text, 7) is > 0 and var number ? number - 1
        : null;

    private static int? Step(string field) =>
        field == "*" ? 1
        : field.Split('/') is ["*" or "0", var step] && Number(step, 59) is > 0 and var number ? number
        : null;

    private static (int First, int Last)? Range(string field, int most) =>
        field.Split('-') is [var first, var last] && Number(first, most) is { } from && Number(last, most) is { } until ? (from, until) : null;

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    private sealed record Times(string Words, bool IsRepeated);
}
