namespace Analytics.Reports;

/// <summary>A document could not be made for a reason that its reader can understand and mend; the message is Chinese and meant for them.</summary>
public class ReportException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do, in Chinese.</param>
    /// <param name="innerException">What caused it; null where nothing did.</param>
    public ReportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
