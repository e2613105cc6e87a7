using System.ComponentModel.DataAnnotations;

namespace Analytics.Web.Security;

/// <summary>Settings of the section <c>SignIn</c>.</summary>
public sealed class SignInLimits
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "SignIn";

    private const int Most = 10_000;

    /// <summary>How often one address may try to sign in within a minute; 30 by default, which leaves room for an office behind one address.</summary>
    [Range(1, Most, ErrorMessage = "设置 SignIn:AttemptsPerMinute（每个地址每分钟可尝试登录的次数）须在 {1} 到 {2} 之间。")]
    public int AttemptsPerMinute { get; set; } = 30;
}
