namespace Analytics.DatabaseTests.Security;

/// <summary>An address, and to whom it opens.</summary>
/// <param name="Route">The route as it is mapped; a route that is mapped for one method only begins with it.</param>
/// <param name="Address">An address of the route; <c>{department}</c>, <c>{form}</c> and <c>{project}</c> stand for ids of one department.</param>
/// <param name="Access">To whom it opens.</param>
/// <param name="Method">How it is asked for.</param>
internal sealed record AccessCase(string Route, string Address, Access Access, string Method = "GET")
{
    public override string ToString() => Address;
}

/// <summary>Every route of the product, one line each; a route without a line fails the walk.</summary>
internal static class AccessTable
{
    public static readonly IReadOnlyList<AccessCase> Pages =
    [
        new("/", "/", Access.AnyRole),
        new("/account/password", "/account/password", Access.AnyRole),
        new("/account/sign-in", "/account/sign-in", Access.Everybody),
        new("/audit", "/audit?kind=SignedIn", Access.Administrators),
        new("/departments", "/departments?year=2024", Access.City),
        new("/departments/{Key:int}", "/departments/{department}?year=2024", Access.AnyRole),
        new("/departments/{Key:int}", "/departments/{department}?year=2023", Access.AnyRole),
        new("/error", "/error", Access.Everybody),
        new("/execution", "/execution?year=2024", Access.City),
        new("/filing", "/filing", Access.Analysts),
        new("/findings", "/findings?year=2024&department={department}", Access.AnyRole),
        new("/forms", "/forms?year=2024&department={department}", Access.AnyRole),
        new("/findings", "/findings?year=2023", Access.AnyRole),
        new("/forms/{Key:long}", "/forms/{form}", Access.AnyRole),
        new("/jobs", "/jobs", Access.Analysts),
        new("/not-found", "/not-found", Access.Everybody),
        new("/overview/missing", "/overview/missing?year=2024", Access.City),
        new("/overview", "/overview?year=2024", Access.City),
        new("/projects/{Hash}", "/projects/{project}", Access.AnyRole),
        new("/review", "/review", Access.AnyRole),
        new("/shortfalls", "/shortfalls?year=2024&department={department}", Access.AnyRole),
        new("/scores", "/scores?year=2024", Access.City),
        new("/shortfalls", "/shortfalls?year=2023", Access.AnyRole),
        new("/status/403", "/status/403", Access.Everybody),
        new("/status/{Code:int}", "/status/404", Access.Everybody),
        new("/users", "/users", Access.Administrators),
        new("/years", "/years", Access.AnyRole),
        new("/years", "/years?view=projects", Access.AnyRole),
        new("/years", "/years?view=reasons", Access.AnyRole),
        new("/years", "/years?view=proposals", Access.AnyRole),
        new("/years", "/years?view=projects&department={department}", Access.AnyRole),
    ];

    public static readonly IReadOnlyList<AccessCase> Endpoints =
    [
        new("GET /exports/audit.xlsx", "/exports/audit.xlsx?kind=SignedIn", Access.Administrators),
        new("GET /exports/copied-sentences.xlsx", "/exports/copied-sentences.xlsx?year=2024", Access.City),
        new("GET /exports/department.xlsx", "/exports/department.xlsx?year=2024&department={department}", Access.OwnRows),
        new("GET /exports/departments.xlsx", "/exports/departments.xlsx?year=2024", Access.AnyRole),
        new("GET /exports/findings.xlsx", "/exports/findings.xlsx?year=2024&department={department}", Access.AnyRole),
        new("GET /exports/form-list.xlsx", "/exports/form-list.xlsx?year=2024&department={department}", Access.AnyRole),
        new("GET /exports/form.xlsx", "/exports/form.xlsx?form={form}", Access.OwnRows),
        new("GET /exports/forms.xlsx", "/exports/forms.xlsx?year=2024", Access.AnyRole),
        new("GET /exports/imports.xlsx", "/exports/imports.xlsx?import=1", Access.Analysts),
        new("GET /exports/jobs.xlsx", "/exports/jobs.xlsx", Access.Analysts),
        new("GET /exports/low-execution.xlsx", "/exports/low-execution.xlsx?year=2024", Access.AnyRole),
        new("GET /exports/missing.xlsx", "/exports/missing.xlsx?year=2024", Access.City),
        new("GET /exports/project.xlsx", "/exports/project.xlsx?project={project}", Access.OwnRows),
        new("GET /exports/review.xlsx", "/exports/review.xlsx", Access.AnyRole),
        new("GET /exports/rules.xlsx", "/exports/rules.xlsx?year=2024", Access.AnyRole),
        new("GET /exports/scores.xlsx", "/exports/scores.xlsx?year=2024", Access.City),
        new("GET /exports/shortfalls.xlsx", "/exports/shortfalls.xlsx?year=2023", Access.AnyRole),
        new("GET /exports/shortfalls.xlsx", "/exports/shortfalls.xlsx?year=all&department={department}", Access.AnyRole),
        new("GET /exports/users.xlsx", "/exports/users.xlsx", Access.Administrators),
        new("GET /exports/year-change.xlsx", "/exports/year-change.xlsx?year=2024", Access.City),
        new("GET /exports/years.xlsx", "/exports/years.xlsx", Access.AnyRole),
        new("GET /exports/years.xlsx", "/exports/years.xlsx?department={department}", Access.AnyRole),
        new("GET /forms/{key:long}/original", "/forms/{form}/original", Access.OwnRows),
        new("GET /forms/{key:long}/pages/{page:int}", "/forms/{form}/pages/1", Access.OwnRows),
        new("GET /reports/annual.docx", "/reports/annual.docx?year=2024", Access.City),
        new("GET /reports/annual.pdf", "/reports/annual.pdf?year=2024", Access.City),
        new("GET /reports/annual.xlsx", "/reports/annual.xlsx?year=2024", Access.City),
        new("GET /reports/brief.docx", "/reports/brief.docx?year=2024", Access.City),
        new("GET /reports/brief.pdf", "/reports/brief.pdf?year=2024", Access.City),
        new("GET /reports/brief.xlsx", "/reports/brief.xlsx?year=2024", Access.City),
        new("GET /reports/department.docx", "/reports/department.docx?year=2024&department={department}", Access.OwnRows),
        new("GET /reports/department.pdf", "/reports/department.pdf?year=2024&department={department}", Access.OwnRows),
        new("GET /reports/department.xlsx", "/reports/department.xlsx?year=2024&department={department}", Access.OwnRows),
        new("POST /account/sign-out", "/account/sign-out", Access.Form, "POST"),
        new("/health", "/health", Access.Everybody),

        // What pages talk to once they are open.
        new("/_blazor", "/_blazor", Access.Protocol),
        new("/_blazor/disconnect", "/_blazor/disconnect", Access.Protocol, "POST"),
        new("/_blazor/initializers", "/_blazor/initializers", Access.AnyRole),
        new("/_blazor/negotiate", "/_blazor/negotiate?negotiateVersion=1", Access.AnyRole, "POST"),
        new("GET /_framework/opaque-redirect", "/_framework/opaque-redirect", Access.Protocol),
    ];
}
