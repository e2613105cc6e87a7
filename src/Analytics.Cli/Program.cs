using Analytics.Cli;

return await CommandLineHost.RunAsync(CommandTree.Create(), args);
