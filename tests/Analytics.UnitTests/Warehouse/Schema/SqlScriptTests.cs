using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Schema;

namespace Analytics.UnitTests.Warehouse.Schema;

public sealed class SqlScriptTests
{
    private static readonly string[] Folders = ["", "migrations", "seeds", "marts"];

    public static TheoryData<string> TransactSqlScripts =>
        [.. Folders.SelectMany(folder => SqlScripts.In(Path("sqlserver", folder)).Select(script => Path(folder, script.Name))).Order(StringComparer.Ordinal)];

    public static TheoryData<string> MartScripts => [.. Scripts("marts")];

    public static TheoryData<string> CheckScripts => [.. SqlScripts.In("checks").Select(script => script.Name)];

    [Fact]
    public void Both_engines_have_the_same_scripts()
    {
        Assert.NotEmpty(FilesOf("postgresql"));
        Assert.Equal(FilesOf("postgresql"), FilesOf("sqlserver"));
    }

    [Fact]
    public void Every_script_of_the_folder_is_carried_in_the_assembly()
    {
        var carried = Folders.SelectMany(folder => SqlScripts.In(Path("postgresql", folder)).Select(script => Path(folder, script.Name) + ".sql"));

        Assert.Equal(FilesOf("postgresql"), carried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Migrations_are_numbered_without_a_gap()
    {
        var numbers = SqlScripts.In("postgresql/migrations").Select(script => int.Parse(script.Name[..4], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Theory, MemberData(nameof(TransactSqlScripts))]
    public void A_script_for_SQL_Server_is_T_SQL_of_2019(string script)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "sql", "sqlserver", script + ".sql"));

        Assert.Empty(TransactSql.ErrorsIn(text));
        Assert.DoesNotContain("merge ", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\ngo\n", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(CheckScripts))]
    public void A_check_is_T_SQL_of_2019(string script) =>
        Assert.Empty(TransactSql.ErrorsIn(SqlScripts.In("checks").Single(check => check.Name == script).Text));

    [Theory, MemberData(nameof(MartScripts))]
    public void A_mart_opens_with_its_grain_and_makes_the_table_it_is_named_for(string script)
    {
        foreach (var engine in new[] { "postgresql", "sqlserver" })
        {
            var mart = SqlScripts.In($"{engine}/marts").Single(mart => mart.Name == script);

            Assert.StartsWith("-- One row per ", mart.Text, StringComparison.Ordinal);
            Assert.Contains($"mart.{mart.Subject} (", mart.Text, StringComparison.Ordinal);
            Assert.NotEmpty(MartTitles.Of(mart.Subject));
            // All rows go, or those of the department that is made anew.
            Assert.Matches($@"\ndelete from mart\.{mart.Subject}(;|\nwhere \w+ is not null /\* department: department_key \*/;)\n", mart.Text);
        }
    }

    [Theory]
    [InlineData("migrations/0004_create_dimensions")]
    [InlineData("migrations/0005_create_facts")]
    [InlineData("marts/01_form")]
    [InlineData("marts/02_department_year")]
    public void Columns_stand_in_the_same_order_on_both_engines(string script)
    {
        var columns = Columns("postgresql");

        Assert.NotEmpty(columns);
        Assert.Equal(columns, Columns("sqlserver"));

        List<string> Columns(string engine) =>
        [
            .. from line in File.ReadLines(System.IO.Path.Combine(Repository.Root, "sql", engine, script + ".sql"))
               let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where line.StartsWith("    ", StringComparison.Ordinal) && words.Length >= 2 && System.Text.RegularExpressions.Regex.IsMatch(words[1], "^(n?varchar|int|bigint|decimal|bit|boolean|date|text|datetime2|timestamptz)")
               select words[0],
        ];
    }

    [Fact]
    public void A_checksum_does_not_depend_on_line_ends()
    {
        Assert.Equal(new SqlScript("a", "select 1;\nselect 2;\n").Checksum, new SqlScript("a", "select 1;\r\nselect 2;\r\n").Checksum);
        Assert.NotEqual(new SqlScript("a", "select 1;").Checksum, new SqlScript("a", "select 2;").Checksum);
    }

    private static IEnumerable<string> Scripts(string folder) => SqlScripts.In($"postgresql/{folder}").Select(script => script.Name);

    private static string Path(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    private static IEnumerable<string> FilesOf(string engine)
    {
        var root = System.IO.Path.Combine(Repository.Root, "sql", engine);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }
}
