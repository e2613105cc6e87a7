namespace Analytics.Warehouse.Queries.Scope;

/// <summary>For whom one scope of services reads: a request, an open page, a job, a command. Nobody sees anything until that is said.</summary>
public sealed class Viewer
{
    private Func<Task<VisibleDepartments>> _sees = static () => Task.FromResult(VisibleDepartments.None);

    /// <summary>Says that the bureau itself reads, as its jobs and its command line do: everything is visible.</summary>
    public void IsBureau() => _sees = static () => Task.FromResult(VisibleDepartments.All);

    /// <summary>Says that a person reads.</summary>
    /// <param name="sees">Tells what that person may see; asked before every query, so that a change holds at once.</param>
    public void IsPerson(Func<Task<VisibleDepartments>> sees)
    {
        ArgumentNullException.ThrowIfNull(sees);
        _sees = sees;
    }

    /// <summary>What is visible now.</summary>
    /// <returns>The departments.</returns>
    public Task<VisibleDepartments> SeesAsync() => _sees();
}
