using System.Data.Common;
using System.Security.Cryptography;
using Analytics.Warehouse.Register;
using Analytics.Web.Resources;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Web.Security;

/// <summary>Creates the first user of an empty register, so that somebody can sign in at all.</summary>
/// <remarks>
/// Runs beside the pages and waits for the database, so that a database that comes up late delays nothing else.
/// The password is written to the terminal once and nowhere else; whoever started the program reads it there.
/// </remarks>
internal sealed class FirstAdministrator(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<FirstAdministrator> logger) : BackgroundService
{
    /// <summary>Name of the first user.</summary>
    public const string UserName = "admin";

    private const int PasswordLength = 16;

    /// <summary>Letters and digits that are not mistaken for one another when read from a screen.</summary>
    private const string LowerLetters = "abcdefghijkmnpqrstuvwxyz";
    private const string UpperLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Draws a password that satisfies the product's own password rules.</summary>
    /// <returns>Sixteen letters and digits, at least one of each kind.</returns>
    public static string DrawPassword()
    {
        char[] password =
        [
            .. RandomNumberGenerator.GetItems<char>(LowerLetters, 1),
            .. RandomNumberGenerator.GetItems<char>(UpperLetters, 1),
            .. RandomNumberGenerator.GetItems<char>(Digits, 1),
            .. RandomNumberGenerator.GetItems<char>(LowerLetters + UpperLetters + Digits, PasswordLength - 3),
        ];
        RandomNumberGenerator.Shuffle(password.AsSpan());
        return new string(password);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CreateIfNoneAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (exception is DbException || exception.InnerException is DbException)
            {
                logger.LogWarning("The register of users is out of reach, trying again in {Delay}: {Reason}", RetryAfter, exception.GetBaseException().Message);
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
        }
    }

    private async Task CreateIfNoneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AnalyticsUser>>();
        if (users.Users.Any())
            return;

        cancellationToken.ThrowIfCancellationRequested();
        var password = DrawPassword();
        var result = await users.CreateAsync(new AnalyticsUser { UserName = UserName }, password);
        if (result.Succeeded)
            await Console.Out.WriteLineAsync(Announce(password));
        else if (result.Errors.All(error => error.Code != nameof(IdentityErrorDescriber.DuplicateUserName)))
            throw new InvalidOperationException($"The first administrator was not created: {string.Join("; ", result.Errors.Select(error => error.Code))}");
    }

    private static string Announce(string password) =>
        $"""

        ════════════════════════════════════════════════════════════
          {AccountText.FirstAdministrator}

            {AccountText.UserName}：{UserName}
            {AccountText.Password}：{password}

          {AccountText.FirstAdministratorOnce}
        ════════════════════════════════════════════════════════════

        """;
}
