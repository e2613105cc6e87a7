using System.Data.Common;
using System.Net.Sockets;
using Analytics.Web.Components.Shared;

namespace Analytics.UnitTests.Web.Components.Shared;

public sealed class DatabaseOutageTests
{
    [Theory]
    [InlineData("08006")]
    [InlineData("53300")]
    [InlineData("57P01")]
    public void A_lost_connection_or_a_server_shutting_down_is_an_outage(string sqlState) =>
        Assert.True(DatabaseOutage.IsOutage(new DatabaseFailure(sqlState)));

    [Theory]
    [InlineData("42P01")]
    [InlineData("22012")]
    public void A_wrong_query_is_a_bug_and_no_outage(string sqlState) => Assert.False(DatabaseOutage.IsOutage(new DatabaseFailure(sqlState)));

    [Fact]
    public void A_refused_connection_is_an_outage_however_deep_it_is_wrapped() =>
        Assert.True(DatabaseOutage.IsOutage(new InvalidOperationException("outer", new DatabaseFailure(null, new SocketException(111)))));

    private sealed class DatabaseFailure(string? sqlState, Exception? inner = null) : DbException("failure", inner)
    {
        public override string? SqlState => sqlState;
    }
}
