using System.Data.Common;
using System.Net.Sockets;

namespace Analytics.Web.Components.Shared;

/// <summary>Tells a database that is away from a query that is wrong: the first passes by itself, the second is a bug.</summary>
internal static class DatabaseOutage
{
    /// <summary>SQLSTATE classes of lost connections (08), exhausted resources (53) and operators shutting down (57).</summary>
    private static readonly string[] OutageClasses = ["08", "53", "57"];

    /// <summary>SQL Server's numbers for a server that cannot be reached or a database that cannot be opened.</summary>
    private static readonly int[] SqlServerOutages = [-2, -1, 2, 53, 121, 233, 258, 4060, 10053, 10054, 10060, 10061, 11001, 18456];

    /// <summary>Whether an error means that the database cannot be reached at the moment.</summary>
    /// <param name="exception">The error, with its causes.</param>
    /// <returns>True where waiting may help.</returns>
    public static bool IsOutage(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException or TimeoutException or IOException:
                case DbException { IsTransient: true }:
                case DbException { SqlState: { Length: 5 } state } when OutageClasses.Contains(state[..2]):
                case DbException database when SqlServerOutages.Contains(database.ErrorCode):
                    return true;
            }
        }

        return false;
    }
}
