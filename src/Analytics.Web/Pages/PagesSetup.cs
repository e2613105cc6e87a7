using System.Text.Encodings.Web;
using System.Text.Unicode;
using Analytics.Reports;
using Analytics.Web.Components;
using Analytics.Web.Components.Shared;
using Analytics.Web.Pages.Forms;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;

namespace Analytics.Web.Pages;

/// <summary>The pages, the files they load, and what stands in for a page that is missing or failed.</summary>
internal static class PagesSetup
{
    private const string ErrorPath = "/error";
    private const string ConnectionPath = "/_blazor";
    private const string StatusPath = "/status/{0}";

    /// <summary>Largest message of a browser; a page sends clicks, not content.</summary>
    private const int LongestMessageBytes = 64 * 1024;

    /// <summary>Adds what pages need.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LongestMessageBytes);
        services.AddRadzenComponents();

        // Files that were compressed when they were published are sent as they are; this is for what is written anew each time.
        services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        services.AddScoped<PageImages>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    /// <summary>Answers failures, unknown addresses and what is not allowed with a page in Chinese.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorPath,
            CreateScopeForErrors = true,
            StatusCodeSelector = static exception => exception switch
            {
                PrinterUnavailableException => StatusCodes.Status503ServiceUnavailable,
                _ when DatabaseOutage.IsOutage(exception) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute(StatusPath, createScopeForStatusCodePages: true);
        return app.Use(static (context, next) =>
        {
            // What stands in for a failed post is a page to be read; as a post it would be refused for want of a token.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    /// <summary>Lets go of open pages when the program stops; they come back by themselves as soon as it runs again.</summary>
    /// <remarks>Otherwise the stop waits for them until its patience ends, and running jobs are left none of it.</remarks>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseEndOfConnections(this IApplicationBuilder app)
    {
        var stopping = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        return app.Use(async (context, next) =>
        {
            await using var _ = context.Request.Path.StartsWithSegments(ConnectionPath)
                ? stopping.UnsafeRegister(static open => ((HttpContext)open!).Abort(), context)
                : default;
            await next(context);
        });
    }

    /// <summary>Maps the pages and their files; files need no sign-in, since the sign-in page needs them.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().AllowAnonymous();
        routes.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
