namespace Analytics.Web.Pages.Account;

/// <summary>What is typed to change a password; nothing of it is ever shown again.</summary>
public sealed class PasswordInput
{
    /// <summary>The password used so far.</summary>
    public string? Current { get; set; }

    /// <summary>The password to use from now on.</summary>
    public string? New { get; set; }

    /// <summary>The new password once more.</summary>
    public string? Repeat { get; set; }
}
