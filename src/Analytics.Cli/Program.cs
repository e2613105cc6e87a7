using System.CommandLine;
using Analytics.Cli;
using Analytics.Cli.Commands;
using Analytics.Ingestion;

var importer = FormImporter.CreateDefault();

var root = new RootCommand("预算绩效自评分析：读取、复核、汇总绩效自评表")
{
    ParseCommand.Create(importer),
    CheckCommand.Create(importer),
};

return await CommandLineHost.RunAsync(root, args);
