namespace Analytics.Reports;

/// <summary>What a document is handed out as.</summary>
public enum ReportFormat
{
    /// <summary>Printed, as PDF.</summary>
    Pdf,

    /// <summary>Its tables in sheets, as xlsx.</summary>
    Sheets,

    /// <summary>As text document to be worked on, docx.</summary>
    Text,
}
