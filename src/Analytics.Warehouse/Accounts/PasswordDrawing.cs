using System.Security.Cryptography;

namespace Analytics.Warehouse.Accounts;

/// <summary>Draws passwords for persons who have not chosen one yet.</summary>
public static class PasswordDrawing
{
    private const int Length = 16;

    // Letters and digits that are not mistaken for one another when read from a screen.
    private const string LowerLetters = "abcdefghijkmnpqrstuvwxyz";
    private const string UpperLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <summary>Draws a password that satisfies the product's own password rules.</summary>
    /// <returns>Sixteen letters and digits, at least one of each kind.</returns>
    public static string Draw()
    {
        while (true)
        {
            char[] password =
            [
                .. RandomNumberGenerator.GetItems<char>(LowerLetters, 1),
                .. RandomNumberGenerator.GetItems<char>(UpperLetters, 1),
                .. RandomNumberGenerator.GetItems<char>(Digits, 1),
                .. RandomNumberGenerator.GetItems<char>(LowerLetters + UpperLetters + Digits, Length - 3),
            ];
            RandomNumberGenerator.Shuffle(password.AsSpan());
            if (password.Distinct().Count() >= PasswordRules.UniqueCharacters)
                return new string(password);
        }
    }
}
