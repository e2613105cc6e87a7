using System.Diagnostics;
using System.Globalization;
using Analytics.Warehouse.Backups;
using Npgsql;

namespace Analytics.Warehouse.Connections;

/// <summary>PostgreSQL's own programs for backups, run against one database.</summary>
internal sealed class PostgreSqlTools(string connectionString)
{
    private const string InstalledUnder = "/usr/lib/postgresql";

    // Everything that is not the server's own; what stands there now makes way for the backup within one transaction.
    private const string MakeWay =
        """
        set client_min_messages = warning;
        do $$
        declare name text;
        begin
            for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                execute format('drop schema %I cascade', name);
            end loop;
        end $$;
        create schema public;
        """;

    /// <summary>Writes the database into a file.</summary>
    public async Task DumpAsync(string path, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        try
        {
            await RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", unfinished], "没有写成备份", cancellationToken);
            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Replaces what the database holds by what a file holds.</summary>
    public async Task RestoreAsync(string path, CancellationToken cancellationToken)
    {
        // Unpacked whole before the database is touched: a file that ends early would otherwise look like a short one.
        var script = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".sql");
        try
        {
            await RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--file", script, path], $"“{path}”不是完整的备份文件", cancellationToken);
            await RunAsync(
                "psql",
                ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null", $"--command={MakeWay}", $"--file={script}"],
                "没有恢复备份，数据库保持原样",
                cancellationToken);
        }
        finally
        {
            File.Delete(script);
        }
    }

    /// <summary>Runs a script that may use the commands of psql, such as <c>\copy</c>.</summary>
    public async Task RunScriptAsync(string script, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".sql");
        try
        {
            await File.WriteAllTextAsync(file, script, cancellationToken);
            await RunAsync(
                "psql",
                ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", $"--file={file}"],
                "psql 没有完成",
                cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, string trouble, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true, RedirectStandardInput = true };
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        start.Environment["PGHOST"] = database.Host;
        start.Environment["PGPORT"] = database.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = database.Database;
        start.Environment["PGUSER"] = database.Username;
        start.Environment["PGCLIENTENCODING"] = "UTF8";
        if (database.Password is { Length: > 0 } password)
            start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start) ?? throw new BackupException($"{trouble}：程序 {program} 没有启动。");
        process.StandardInput.Close();
        try
        {
            var error = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new BackupException($"{trouble}：{error.Trim()}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // A newer program reads an older server, not the other way round.
    private static string Find(string program)
    {
        var installed = Directory.Exists(InstalledUnder)
            ? Directory.GetDirectories(InstalledUnder)
                .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var folders = installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new BackupException($"没有找到 PostgreSQL 的程序 {program}。请安装 postgresql-client（Debian、Ubuntu：apt-get install postgresql-client），再试一次。");
    }
}
