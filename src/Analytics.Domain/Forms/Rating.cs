namespace Analytics.Domain.Forms;

/// <summary>The four grades of a result.</summary>
public enum Rating
{
    /// <summary>优.</summary>
    Excellent,

    /// <summary>良.</summary>
    Good,

    /// <summary>中.</summary>
    Fair,

    /// <summary>差.</summary>
    Poor,
}
