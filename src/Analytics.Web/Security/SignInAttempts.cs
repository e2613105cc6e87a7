using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Security;

/// <summary>Counts how often each address tries to sign in, so that nobody can try one password with many names.</summary>
/// <remarks>A name is locked by itself after some wrong passwords; this is about the address that they come from.</remarks>
internal sealed class SignInAttempts : IDisposable
{
    private const int NetworkBytesOfVersion6 = 8;

    private readonly PartitionedRateLimiter<string> _limiter;

    /// <summary>Starts with no attempts.</summary>
    /// <param name="options">How many are taken.</param>
    public SignInAttempts(IOptions<SignInLimits> options)
    {
        var most = options.Value.AttemptsPerMinute;
        _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    }

    /// <summary>Counts an attempt.</summary>
    /// <param name="address">Where it comes from; null where that is not known, and all of those count together.</param>
    /// <returns>Whether it may be looked at; false where there were too many within a minute.</returns>
    public bool TryTake(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(KeyOf(address));
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();

    /// <summary>What counts as one address: with version 6 a machine has a whole network to choose from.</summary>
    internal static string KeyOf(IPAddress? address) => address switch
    {
        null => string.Empty,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } =>
            string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytesOfVersion6))}/64"),
        _ => address.ToString(),
    };
}
