namespace Analytics.Warehouse.Schema;

/// <summary>The scripts of the folder <c>sql/</c>, which are carried in the assembly.</summary>
internal static class SqlScripts
{
    private const string Root = "sql/";
    private const string Ending = ".sql";

    /// <summary>The scripts of a folder in the order of their names.</summary>
    /// <param name="folder">Folder under <c>sql/</c>, such as <c>postgresql/migrations</c>.</param>
    public static IReadOnlyList<SqlScript> In(string folder)
    {
        var assembly = typeof(SqlScripts).Assembly;
        var prefix = $"{Root}{folder}/";
        return
        [
            .. from name in assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/'))
               where name.StartsWith(prefix, StringComparison.Ordinal)
                     && name.EndsWith(Ending, StringComparison.Ordinal)
                     && !name[prefix.Length..].Contains('/', StringComparison.Ordinal)
               orderby name
               select new SqlScript(name[prefix.Length..^Ending.Length], Read(name)),
        ];

        string Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The assembly carries no script {name}.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
