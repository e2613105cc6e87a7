using Analytics.Web.Security;

namespace Analytics.UnitTests.Web.Security;

public sealed class FirstAdministratorTests
{
    [Fact]
    public void A_drawn_password_satisfies_the_password_rules()
    {
        for (var draw = 0; draw < 200; draw++)
        {
            var password = FirstAdministrator.DrawPassword();

            Assert.True(password.Length >= SecuritySetup.PasswordLength);
            Assert.Contains(password, char.IsAsciiLetterLower);
            Assert.Contains(password, char.IsAsciiLetterUpper);
            Assert.Contains(password, char.IsAsciiDigit);
            Assert.True(password.Distinct().Count() >= SecuritySetup.PasswordUniqueCharacters);
        }
    }

    [Fact]
    public void No_two_drawn_passwords_are_alike() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => FirstAdministrator.DrawPassword()).Distinct().Count());

    [Fact]
    public void A_drawn_password_has_no_characters_that_are_mistaken_for_one_another() =>
        Assert.DoesNotContain(string.Concat(Enumerable.Range(0, 100).Select(_ => FirstAdministrator.DrawPassword())), "0O1lI".Contains);
}
