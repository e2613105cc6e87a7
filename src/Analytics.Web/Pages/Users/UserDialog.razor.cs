using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Queries.Accounts;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace Analytics.Web.Pages.Users;

/// <summary>The dialog in which an administrator creates a user or changes one.</summary>
public sealed partial class UserDialog
{
    private readonly HashSet<int> _chosen = [];
    private string _userName = "";
    private string? _displayName;
    private string _role = Roles.Leader;
    private string _filter = "";

    /// <summary>The user to change; null to create one.</summary>
    [Parameter]
    public AccountRow? User { get; set; }

    /// <summary>The departments to choose from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DepartmentNameRow> Departments { get; set; } = [];

    /// <summary>Told when the dialog is closed, whatever happened in it.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Told when the user was created or changed.</summary>
    [Parameter]
    public EventCallback<(string UserName, AccountOutcome Outcome)> OnSaved { get; set; }

    [Inject]
    private UserAdministration Administration { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (User is null)
            return;
        _userName = User.UserName;
        _displayName = User.DisplayName;
        _role = User.Role ?? Roles.Leader;
        _chosen.UnionWith(User.DepartmentKeys);
    }

    private static string HintOf(string role) => role switch
    {
        Roles.Leader => UsersText.RoleHintLeader,
        Roles.Analyst => UsersText.RoleHintAnalyst,
        Roles.Department => UsersText.RoleHintDepartment,
        _ => UsersText.RoleHintAdministrator,
    };

    private void Choose(int departmentKey, bool isChosen)
    {
        if (isChosen)
            _chosen.Add(departmentKey);
        else
            _chosen.Remove(departmentKey);
    }

    private Task SaveAsync(DecisionDialog dialog) => dialog.RunAsync(async (by, cancellationToken) =>
    {
        var profile = new UserProfile(_displayName, _role, _role == Roles.Department ? [.. _chosen] : []);
        var outcome = User is null
            ? await Administration.CreateAsync(_userName, profile, by, cancellationToken)
            : await Administration.SetProfileAsync(User.UserId, profile, by, cancellationToken);
        dialog.Tell(outcome.Refusal);
        if (outcome.Refusal is not null)
            return;
        await dialog.CloseAsync();
        await OnSaved.InvokeAsync((_userName.Trim(), outcome));
    });
}
