using System.CommandLine;
using Analytics.Cli;
using Analytics.Cli.Bench;
using Analytics.Cli.Commands;

var root = new RootCommand("预算绩效自评分析：读取、复核、汇总绩效自评表")
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
};

return await CommandLineHost.RunAsync(root, args);
