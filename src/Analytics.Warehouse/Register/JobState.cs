namespace Analytics.Warehouse.Register;

/// <summary>How a run of a job stands.</summary>
public enum JobState
{
    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It did what it had to.</summary>
    Succeeded,

    /// <summary>It ended with an error.</summary>
    Failed,
}
