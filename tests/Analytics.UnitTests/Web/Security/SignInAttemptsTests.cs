using System.Net;
using Analytics.Web.Security;
using Microsoft.Extensions.Options;

namespace Analytics.UnitTests.Web.Security;

public sealed class SignInAttemptsTests
{
    [Fact]
    public void An_address_that_tries_too_often_is_no_longer_looked_at_while_another_one_is()
    {
        using var attempts = new SignInAttempts(Options.Create(new SignInLimits { AttemptsPerMinute = 3 }));
        var (eager, other) = (IPAddress.Parse("10.0.0.7"), IPAddress.Parse("10.0.0.8"));

        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => attempts.TryTake(eager)));
        Assert.True(attempts.TryTake(other));
    }

    [Theory]
    [InlineData("10.0.0.7", "::ffff:10.0.0.7", true)]
    [InlineData("10.0.0.7", "10.0.0.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void The_addresses_of_one_machine_count_together(string one, string other, bool areOne) =>
        Assert.Equal(areOne, SignInAttempts.KeyOf(IPAddress.Parse(one)) == SignInAttempts.KeyOf(IPAddress.Parse(other)));
}
