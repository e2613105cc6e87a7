namespace Analytics.Domain.Shortfalls;

/// <summary>A kind of reason for a target that was missed or overshot (未完成原因分类).</summary>
/// <param name="Order">Rank, from 1; where several kinds fit, the lowest rank is the primary one.</param>
/// <param name="Code">Stable code such as <c>treasury-not-paid</c>.</param>
/// <param name="Name">Name in Chinese.</param>
/// <param name="ExplainsOvershoot">Whether it can explain an actual above its target.</param>
/// <param name="IsBoilerplate">Whether such a reason usually says nothing about the case.</param>
public sealed record ShortfallCategory(int Order, string Code, string Name, bool ExplainsOvershoot, bool IsBoilerplate);
