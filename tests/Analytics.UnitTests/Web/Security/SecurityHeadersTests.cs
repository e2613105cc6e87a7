using Analytics.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.UnitTests.Web.Security;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Every_answer_carries_the_headers_whatever_happens_after()
    {
        var builder = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        builder.UseSecurityHeaders();
        builder.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext();

        await builder.Build()(context);

        var headers = context.Response.Headers;
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("DENY", headers.XFrameOptions);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Contains("frame-ancestors 'none'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }
}
