using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.Reports;
using Analytics.Warehouse;
using Analytics.Web.Health;
using Analytics.Web.Hosting;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Forms;
using Analytics.Web.Pages.Paper;
using Analytics.Web.Security;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.AddHosting();
builder.Services
    .AddIngestion(builder.Configuration)
    .AddWarehouse(builder.Configuration)
    .AddReports(builder.Configuration)
    .AddJobs(builder.Configuration)
    .AddSecurity(builder.Configuration)
    .AddHealth()
    .AddPages();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseErrorPages();
app.UseEndOfConnections();
app.UseChinese();
app.UseAuthentication();
app.UseViewer();
app.UseInitialPasswordGate();
app.UseAuthorization();
app.UseExportAudit();
app.UseAntiforgery();

app.MapHealth();
app.MapSignOut();
app.MapReports();
app.MapTables();
app.MapLists();
app.MapAdministration();
app.MapOriginalFile();
app.MapPageImage();
app.MapPages();

await app.RunAsync();
