using Analytics.Warehouse.Register;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Jobs;

/// <summary>How runs of jobs stand, in words.</summary>
internal static class JobNames
{
    /// <summary>The word of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Such as 完成.</returns>
    public static string Of(JobState state) => state switch
    {
        JobState.Running => JobsText.StateRunning,
        JobState.Succeeded => JobsText.StateSucceeded,
        _ => JobsText.StateFailed,
    };
}
