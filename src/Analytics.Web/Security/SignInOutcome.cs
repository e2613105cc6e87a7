namespace Analytics.Web.Security;

/// <summary>What became of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    /// <summary>The cookie was set.</summary>
    SignedIn,

    /// <summary>The name, the password or both are wrong, or the name is locked; which of them is not told.</summary>
    Refused,

    /// <summary>Too many attempts came from the address; this one was not looked at.</summary>
    TooMany,
}
