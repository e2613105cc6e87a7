using System.Data.Common;
using Analytics.Warehouse.Accounts;
using Analytics.Web.Resources;

namespace Analytics.Web.Security;

/// <summary>Creates the first user of an empty register, so that somebody can sign in at all.</summary>
/// <remarks>
/// Runs beside the pages and waits for the database, so that a database that comes up late delays nothing else.
/// The password is written to the terminal once and nowhere else; whoever started the program reads it there.
/// </remarks>
internal sealed class FirstAdministrator(
    UserAdministration users, TimeProvider time, ILogger<FirstAdministrator> logger) : BackgroundService
{
    /// <summary>Name of the first user.</summary>
    public const string UserName = "admin";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

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
        if (await users.CreateFirstAsync(UserName, cancellationToken) is { } password)
            await Console.Out.WriteLineAsync(Announce(password));
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
