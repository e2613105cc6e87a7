namespace Analytics.UnitTests;

/// <summary>A theory over the real forms; skipped, with the reason, where they are not on this machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFormsTheoryAttribute : TheoryAttribute
{
    public RealFormsTheoryAttribute() => Skip = RealForms.MissingReason;
}
