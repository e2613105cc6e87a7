namespace Analytics.Web.Pages.Account;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInInput
{
    /// <summary>Name as typed.</summary>
    public string? UserName { get; set; }

    /// <summary>Password as typed; never shown again.</summary>
    public string? Password { get; set; }
}
