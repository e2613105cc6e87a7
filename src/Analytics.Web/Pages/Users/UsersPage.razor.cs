using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Analytics.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Users;

/// <summary>The users: who may sign in, as what, and for which departments.</summary>
public sealed partial class UsersPage
{
    private int _reading;
    private bool _isOpen;
    private bool _isBusy;
    private bool _isRefusal;
    private string? _message;
    private AccountRow? _changed;
    private (string UserName, string Password)? _password;

    [Inject]
    private AccountsQuery Accounts { get; set; } = default!;

    [Inject]
    private DepartmentNamesQuery Departments { get; set; } = default!;

    [Inject]
    private UserAdministration Administration { get; set; } = default!;

    [Inject]
    private Permission Permission { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private async Task<UsersModel?> LoadAsync(CancellationToken cancellationToken)
    {
        // An open page outlives the role of its user; the address alone was checked when it was opened.
        if (!await Permission.IsGivenAsync(Policies.ManageUsers))
            return null;

        var users = Accounts.RunAsync(cancellationToken);
        var departments = Departments.RunAsync(cancellationToken);
        await Task.WhenAll(users, departments);
        return new UsersModel(await users, await departments);
    }

    private void OpenNew() => (_changed, _isOpen, _message) = (null, true, null);

    private void OpenChange(AccountRow user) => (_changed, _isOpen, _message) = (user, true, null);

    private void Close() => _isOpen = false;

    private void ForgetPassword() => _password = null;

    private Task SavedAsync((string UserName, AccountOutcome Outcome) saved)
    {
        Show(saved.Outcome, saved.UserName, UsersText.Done);
        return Task.CompletedTask;
    }

    private Task ResetAsync(AccountRow user) =>
        ChangeAsync(user, UsersText.Done, by => Administration.ResetPasswordAsync(user.UserId, by, CancellationToken.None));

    private Task SetLockedAsync(AccountRow user, bool isLocked) => ChangeAsync(
        user, isLocked ? UsersText.Locked : UsersText.Unlocked, by => Administration.SetLockedAsync(user.UserId, isLocked, by, CancellationToken.None));

    private async Task ChangeAsync(AccountRow user, string done, Func<string, Task<AccountOutcome>> change)
    {
        if (await Permission.NameOfWhoMayAsync(Policies.ManageUsers) is not { } name)
        {
            Show(new AccountOutcome(UsersText.Forbidden), user.UserName, done);
            return;
        }

        _isBusy = true;
        try
        {
            Show(await change(name), user.UserName, done);
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            Show(new AccountOutcome(UsersText.Unavailable), user.UserName, done);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Show(AccountOutcome outcome, string userName, string done)
    {
        _isRefusal = outcome.Refusal is not null;
        _message = outcome.Refusal ?? (outcome.Password is null ? done.With(userName) : null);
        if (outcome.Password is { } password)
            _password = (userName, password);
        _reading++;
    }

    private bool IsLocked(AccountRow user) => UserTexts.IsLocked(user, Time.GetUtcNow());

    private sealed record UsersModel(IReadOnlyList<AccountRow> Users, IReadOnlyList<DepartmentNameRow> Departments)
    {
        public string NamesOf(AccountRow user) => UserTexts.Departments(user, Departments);
    }
}
