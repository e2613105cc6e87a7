namespace Analytics.Domain.Forms;

/// <summary>Where a value comes from: the file, or a person who looked at it.</summary>
public enum ReadingOrigin
{
    /// <summary>Read from the file; nobody has looked at it yet.</summary>
    Read,

    /// <summary>Read from the file, and found right by a person.</summary>
    Confirmed,

    /// <summary>Given by a person in place of what was read.</summary>
    Corrected,
}
