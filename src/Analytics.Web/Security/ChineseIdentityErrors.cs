using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Web.Security;

/// <summary>What a person can do wrong when choosing a password, in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError DefaultError() => Error(nameof(DefaultError), AccountText.PasswordNotChanged);

    /// <inheritdoc />
    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), AccountText.PasswordNotChanged);

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), AccountText.PasswordMismatch);

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), AccountText.PasswordTooShort.With(length));

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), AccountText.PasswordTooUniform.With(uniqueChars));

    /// <inheritdoc />
    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), AccountText.PasswordNeedsDigit);

    /// <inheritdoc />
    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), AccountText.PasswordNeedsLetter);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
