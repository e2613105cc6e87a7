using System.CommandLine;
using System.CommandLine.Help;
using Analytics.Cli.Bench;
using Analytics.Cli.Commands;

namespace Analytics.Cli;

/// <summary>All commands of <c>analytics</c>.</summary>
internal static class CommandTree
{
    /// <summary>The command that holds them.</summary>
    public static Command Create() => new("analytics", "预算绩效自评分析：读取、复核、汇总绩效自评表")
    {
        ParseCommand.Create(),
        CheckCommand.Create(),
        ImportCommand.Create(),
        RefreshCommand.Create(),
        RejudgeCommand.Create(),
        ReportCommand.Create(),
        MigrateCommand.Create(),
        BackupCommands.CreateBackup(),
        BackupCommands.CreateRestore(),
        UserCommand.Create(),
        SampleCommand.Create(),
        BenchCommand.Create(),
        FirstUseCommand.Create(),
        new HelpOption { Description = "显示说明" },
    };
}
