namespace Analytics.Warehouse.Register;

/// <summary>A line for the log of a run of a job; see <see cref="JobRunLine"/>.</summary>
/// <param name="RecordedAt">When it was said, in UTC.</param>
/// <param name="PercentDone">How far the run had come, from 0 to 100.</param>
/// <param name="Message">What it said, in Chinese.</param>
public sealed record JobRunNote(DateTime RecordedAt, int PercentDone, string Message);
