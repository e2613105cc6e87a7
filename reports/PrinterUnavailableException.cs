namespace Analytics.Reports;

/// <summary>The browser that prints is missing, does not start or does not finish.</summary>
public sealed class PrinterUnavailableException : ReportException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing and how to get it, in Chinese.</param>
    /// <param name="innerException">What the browser said; null where it was not even found.</param>
    public PrinterUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
