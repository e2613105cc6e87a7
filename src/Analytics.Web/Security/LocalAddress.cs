namespace Analytics.Web.Security;

/// <summary>Addresses that a sign-in may lead back to.</summary>
internal static class LocalAddress
{
    /// <summary>The front page.</summary>
    public const string Home = "/";

    /// <summary>Lets an address of this server through and turns every other one into the front page.</summary>
    /// <param name="address">Path and query as handed over by the browser; may be anything.</param>
    /// <returns>An address that begins with one slash and cannot name another host.</returns>
    public static string OrHome(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : Home;
}
