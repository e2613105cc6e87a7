using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Analytics.Web.Hosting;

namespace Analytics.Web.Security;

/// <summary>Who may come in, and how a browser proves it.</summary>
internal static class SecuritySetup
{
    /// <summary>Failed attempts after which a name is locked.</summary>
    public const int FailuresBeforeLockout = 5;

    /// <summary>Least number of characters of a password.</summary>
    public const int PasswordLength = 10;

    /// <summary>Least number of different characters of a password.</summary>
    public const int PasswordUniqueCharacters = 5;

    /// <summary>Where whoever has not signed in is sent.</summary>
    public const string SignInPath = "/account/sign-in";

    /// <summary>How long a name stays locked.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan SignInLasts = TimeSpan.FromHours(10);

    /// <summary>Adds users, cookies, antiforgery and the rule that everything needs a sign-in unless it says otherwise.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Tells whether the addresses are https.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var isHttps = IsHttpsOnly(HostingSetup.UrlsOf(configuration));

        services.AddIdentityCore<AnalyticsUser>(options =>
            {
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
                options.Lockout.DefaultLockoutTimeSpan = Lockout;
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequiredUniqueChars = PasswordUniqueCharacters;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
            })
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddSignInManager()
            .AddRegisterStores();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.LoginPath = SignInPath;
                options.AccessDeniedPath = SignInPath;
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = SignInLasts;
                options.SlidingExpiration = true;
                Protect(options.Cookie, "Analytics.SignIn", isHttps);
            }));

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.ReviewForms, policy => policy.RequireAuthenticatedUser())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingUser>();
        services.AddScoped<CircuitHandler, SignedInViewer>();
        services.AddAntiforgery(options => Protect(options.Cookie, "Analytics.Form", isHttps));
        services.AddScoped<SignIn>();
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
