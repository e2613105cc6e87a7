using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Analytics.DatabaseTests.Support;

/// <summary>A way to a PostgreSQL server that can be shut: then connections break off and new ones are refused, as when the server is stopped.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private const int PostgreSqlPort = 5432;
    private readonly Lock _lock = new();
    private readonly List<Socket> _open = [];
    private readonly string _host;
    private readonly int _port;
    private readonly IPEndPoint _here;
    private Socket? _listener;

    public Gate(string connectionString)
    {
        var server = new DbConnectionStringBuilder { ConnectionString = connectionString };
        _host = (string)server["Host"];
        _port = server.TryGetValue("Port", out var port) ? int.Parse((string)port, CultureInfo.InvariantCulture) : PostgreSqlPort;
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _here = (IPEndPoint)probe.LocalEndPoint!;
        server["Host"] = _here.Address.ToString();
        server["Port"] = _here.Port;
        ConnectionString = server.ConnectionString;
    }

    /// <summary>The same database, through the gate.</summary>
    public string ConnectionString { get; }

    public void Open()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = false };
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(_here);
        listener.Listen();
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    public void Shut()
    {
        _listener?.Dispose();
        _listener = null;
        lock (_lock)
        {
            foreach (var socket in _open)
                socket.Dispose();
            _open.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        Shut();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                var server = _host.StartsWith('/')
                    ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                    : new Socket(SocketType.Stream, ProtocolType.Tcp);
                EndPoint place = _host.StartsWith('/') ? new UnixDomainSocketEndPoint($"{_host}/.s.PGSQL.{_port}") : new DnsEndPoint(_host, _port);
                await server.ConnectAsync(place);
                lock (_lock)
                    _open.AddRange([client, server]);
                _ = PassAsync(client, server);
                _ = PassAsync(server, client);
            }
        }
        catch (Exception shut) when (shut is SocketException or ObjectDisposedException)
        {
            // The gate was shut.
        }
    }

    private static async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                await to.SendAsync(buffer.AsMemory(0, count));
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            // One side is gone: so is the other.
        }

        from.Dispose();
        to.Dispose();
    }
}
