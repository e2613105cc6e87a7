using System.CommandLine;
using Analytics.Cli;
using Analytics.Cli.Commands;
using Analytics.Ingestion;

var importer = FormImporter.CreateDefault();

var root = new RootCommand("预算绩效自评分析：读取、复核、汇总绩效自评表")
{
    ParseCommand.Create(importer),
    CheckCommand.Create(importer),
    ImportCommand.Create(),
    RefreshCommand.Create(),
    ReportCommand.Create(),
    MigrateCommand.Create(),
    FirstUseCommand.Create(),
};

return await CommandLineHost.RunAsync(root, args);
