namespace Analytics.UnitTests;

/// <summary>A test over the real forms; skipped, with the reason, where they are not on this machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFormsFactAttribute : FactAttribute
{
    public RealFormsFactAttribute() => Skip = RealForms.MissingReason;
}
