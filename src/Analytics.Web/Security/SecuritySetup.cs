using Analytics.Warehouse.Accounts;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Web.Components.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Analytics.Web.Hosting;

namespace Analytics.Web.Security;

/// <summary>Who may come in, and how a browser proves it.</summary>
internal static class SecuritySetup
{
    /// <summary>Where whoever has not signed in is sent.</summary>
    public const string SignInPath = "/account/sign-in";

    /// <summary>After what time a sign-in is held against the register again: so long a change of a user takes to reach open pages.</summary>
    public static readonly TimeSpan RevalidateAfter = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan SignInLasts = TimeSpan.FromHours(10);

    /// <summary>Adds users, cookies, antiforgery and the rule that everything needs a sign-in unless it says otherwise.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Tells whether the addresses are https; section <c>SignIn</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var isHttps = IsHttpsOnly(HostingSetup.UrlsOf(configuration));

        services.AddAccounts()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = RevalidateAfter);
        services.AddHttpContextAccessor();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.LoginPath = SignInPath;
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = SignInLasts;
                options.SlidingExpiration = true;
                options.Events.OnValidatePrincipal = ValidateAsync;

                // No way leads from here by signing in again: the page for this status says what the person may see.
                options.Events.OnRedirectToAccessDenied = static redirect =>
                {
                    redirect.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                Protect(options.Cookie, "Analytics.SignIn", isHttps);
            }));

        services.AddPolicies();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingUser>();
        services.AddScoped<CircuitHandler, SignedInViewer>();
        services.AddAntiforgery(options => Protect(options.Cookie, "Analytics.Form", isHttps));
        services.AddOptions<SignInLimits>().Bind(configuration.GetSection(SignInLimits.SectionName)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignInAttempts>();
        services.AddScoped<SignIn>();
        services.AddScoped<Permission>();
        services.AddHostedService<FirstAdministrator>();
        return services;
    }

    /// <summary>Tells the queries of a request who asks; stands behind the authentication.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseViewer(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.RequestServices.GetRequiredService<Viewer>().IsPerson(() => Task.FromResult(SignedInViewer.VisibleTo(context.User)));
        return next(context);
    });

    /// <summary>Whether every address to listen on is https, so that cookies can be bound to it.</summary>
    /// <param name="urls">Addresses separated by semicolons.</param>
    /// <returns>True where no address is plain http.</returns>
    internal static bool IsHttpsOnly(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(url => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        catch (Exception exception) when (DatabaseOutage.IsOutage(exception))
        {
            // Whoever was let in stays in while the register is away: then there is nothing to be read or changed.
        }
    }

    /// <remarks>A browser accepts the prefix <c>__Host-</c> only with Secure, which a cookie set over plain http cannot have.</remarks>
    private static void Protect(CookieBuilder cookie, string name, bool isHttps)
    {
        cookie.Name = isHttps ? "__Host-" + name : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
