using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Radzen;

namespace Analytics.Reports.Rendering;

/// <summary>Renders a Razor component to a complete HTML document that needs nothing from outside: no scripts, no files, no network.</summary>
/// <remarks>
/// The components live in a service container of their own. A printed document gets everything as parameters, and the
/// services of the web host, such as its script runtime, belong to browser sessions that a print does not have.
/// </remarks>
internal sealed class HtmlDocumentRenderer(ILoggerFactory loggerFactory) : IAsyncDisposable
{
    private readonly ServiceProvider _services = CreateServices(loggerFactory);

    /// <summary>Renders a document.</summary>
    /// <typeparam name="TDocument">The component that is the document's body.</typeparam>
    /// <param name="title">Title of the document; it becomes the title of the PDF.</param>
    /// <param name="styles">Names of the style sheets to set inline, in order, such as <c>brief.css</c>.</param>
    /// <param name="parameters">Parameters of the component.</param>
    /// <returns>The HTML.</returns>
    public async Task<string> RenderAsync<TDocument>(string title, IReadOnlyList<string> styles, IReadOnlyDictionary<string, object?> parameters)
        where TDocument : IComponent
    {
        await using var scope = _services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggerFactory);
        var body = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(parameters.ToDictionary()));
            return root.ToHtmlString();
        });

        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n<style>\n");
        foreach (var style in styles)
            html.Append(ReadStyle(style)).Append('\n');

        return html.Append("</style>\n</head>\n<body>\n").Append(body).Append("\n</body>\n</html>\n").ToString();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ServiceProvider CreateServices(ILoggerFactory loggerFactory)
    {
        var services = new ServiceCollection();
        services.AddSingleton(loggerFactory);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddScoped<IJSRuntime, NoScripts>();
        services.AddScoped<NavigationManager, NoNavigation>();
        services.AddRadzenComponents();
        return services.BuildServiceProvider();
    }

    private static string ReadStyle(string name)
    {
        using var stream = typeof(HtmlDocumentRenderer).Assembly.GetManifestResourceStream($"Styles.{name}")
            ?? throw new ArgumentException($"No style sheet named {name} is embedded.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class NoScripts : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            throw new NotSupportedException($"A printed document runs no scripts, so not {identifier} either.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }

    private sealed class NoNavigation : NavigationManager
    {
        public NoNavigation() => Initialize("about:blank/", "about:blank/");
    }
}
