using System.CommandLine;
using Analytics.Warehouse.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>user set-password NAME</c>: lets somebody in again, from the machine itself.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("用户名") { Description = "登录用的名字" };
        var administrator = new Option<bool>("--administrator") { Description = "同时设为管理员；没有这个用户时新建" };
        var setPassword = new Command("set-password", "为用户重新设一个初始密码并解除锁定") { name, administrator };
        setPassword.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => SetPasswordAsync(stages, parsed.GetRequiredValue(name), parsed.GetValue(administrator), token), cancellationToken));
        return new Command("user", "管理用户") { setPassword };
    }

    private static async Task<int> SetPasswordAsync(IServiceProvider stages, string name, bool asAdministrator, CancellationToken cancellationToken)
    {
        var outcome = await stages.GetRequiredService<UserAdministration>().LetInAsync(name, asAdministrator, cancellationToken);
        if (outcome.Password is not { } password)
        {
            await Console.Error.WriteLineAsync(outcome.Refusal);
            return ExitStatus.WrongUsage;
        }

        await Console.Error.WriteLineAsync($"用户“{name.Trim()}”的初始密码是：{password}");
        await Console.Error.WriteLineAsync("只显示这一次；首次登录时必须改掉。");
        return ExitStatus.Done;
    }
}
