using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Scores;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Queries;

public sealed class DepartmentLimitTests
{
    private const int Year = 2024;

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reader_of_one_department_sees_its_rows_and_no_others(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var all = await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None);
        var library = all.Single(row => row.DepartmentName == InventedCity.Library);
        var archive = all.Single(row => row.DepartmentName == InventedCity.Archive);
        var foreign = (await database.Get<DepartmentFormsQuery>().RunAsync(Year, archive.DepartmentKey, CancellationToken.None)).Single();

        await using var scope = database.As(VisibleDepartments.Only([library.DepartmentKey]));
        T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        Assert.Equal([library], await Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None));
        Assert.Empty(await Get<DepartmentFormsQuery>().RunAsync(Year, archive.DepartmentKey, CancellationToken.None));
        Assert.All(await Get<LowExecutionQuery>().RunAsync(Year, 1m, 100, CancellationToken.None), row => Assert.Equal(library.DepartmentKey, row.DepartmentKey));
        Assert.All(await Get<FindingsQuery>().RunAsync(new(), 0, 1000, CancellationToken.None), row => Assert.Equal(library.DepartmentKey, row.DepartmentKey));
        Assert.All(await Get<ReviewQueueQuery>().RunAsync(null, CancellationToken.None), row => Assert.Equal(InventedCity.Library, row.DepartmentName));
        Assert.Null(await Get<FormQuery>().RunAsync(foreign.FormKey, CancellationToken.None));
        Assert.Null(await Get<OriginalFileQuery>().RunAsync(foreign.FormKey, CancellationToken.None));
        Assert.Null(await Get<YearSummaryQuery>().RunAsync(Year, CancellationToken.None));
        Assert.Empty(await Get<RatingCountsQuery>().RunAsync(Year, CancellationToken.None));

        var own = await Get<DepartmentFormsQuery>().RunAsync(Year, library.DepartmentKey, CancellationToken.None);
        Assert.Equal(2, own.Count);
        var form = await Get<FormQuery>().RunAsync(own[0].FormKey, CancellationToken.None);
        Assert.NotEmpty(await Get<SourceTextQuery>().RunAsync(form!.Sha256, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_file_that_holds_forms_of_several_departments_is_shown_to_none_of_them(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("both.txt", new InventedForm { Project = "甲" }.Judged(), new InventedForm { Department = InventedCity.Archive, Project = "乙" }.Judged());
        await database.LoadAsync(document);
        await database.RefreshAsync();
        var culture = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).Single(row => row.DepartmentName == InventedCity.CultureCentre);
        var form = (await database.Get<DepartmentFormsQuery>().RunAsync(Year, culture.DepartmentKey, CancellationToken.None)).Single();

        await using var scope = database.As(VisibleDepartments.Only([culture.DepartmentKey]));

        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<FormQuery>().RunAsync(form.FormKey, CancellationToken.None));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<SourceTextQuery>().RunAsync(document.Document.Sha256, CancellationToken.None));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<OriginalFileQuery>().RunAsync(form.FormKey, CancellationToken.None));
        Assert.NotNull(await database.Get<OriginalFileQuery>().RunAsync(form.FormKey, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Before_it_is_said_who_reads_there_is_nothing_to_see(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);

        await using var scope = database.As(VisibleDepartments.None);

        Assert.Empty(await scope.ServiceProvider.GetRequiredService<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<FindingsQuery>().RunAsync(new(), 0, 10, CancellationToken.None));
    }
}
