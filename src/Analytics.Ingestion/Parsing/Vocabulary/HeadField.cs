namespace Analytics.Ingestion.Parsing.Vocabulary;

/// <summary>A labelled value at the head or foot of a form.</summary>
internal enum HeadField
{
    StampedUnit,
    FiledOn,
    Project,
    Level1Project,
    Department,

    /// <summary>部门（单位）名称: the department that a department form speaks of.</summary>
    DepartmentName,
    ImplementingUnit,

    /// <summary>The fiscal year in a cell of its own, where the title does not name it.</summary>
    FiscalYear,
    Contact,
    Responsible,

    /// <summary>A label whose value is not kept; it ends the value before it.</summary>
    Other,
}
