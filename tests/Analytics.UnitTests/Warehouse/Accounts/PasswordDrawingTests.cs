using Analytics.Warehouse.Accounts;

namespace Analytics.UnitTests.Warehouse.Accounts;

public sealed class PasswordDrawingTests
{
    [Fact]
    public void A_drawn_password_satisfies_the_password_rules()
    {
        for (var draw = 0; draw < 200; draw++)
        {
            var password = PasswordDrawing.Draw();

            Assert.True(password.Length >= PasswordRules.Length);
            Assert.Contains(password, char.IsAsciiLetterLower);
            Assert.Contains(password, char.IsAsciiLetterUpper);
            Assert.Contains(password, char.IsAsciiDigit);
            Assert.True(password.Distinct().Count() >= PasswordRules.UniqueCharacters);
        }
    }

    [Fact]
    public void No_two_drawn_passwords_are_alike() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => PasswordDrawing.Draw()).Distinct().Count());

    [Fact]
    public void A_drawn_password_has_no_characters_that_are_mistaken_for_one_another() =>
        Assert.DoesNotContain(string.Concat(Enumerable.Range(0, 100).Select(_ => PasswordDrawing.Draw())), "0O1lI".Contains);
}
