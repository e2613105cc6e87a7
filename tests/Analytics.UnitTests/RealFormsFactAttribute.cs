namespace Analytics.UnitTests;

/// <summary>A test over the real forms; skipped, with the reason, where they are not on this machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFormsFactAttribute : FactAttribute
{
    public RealFormsFactAttribute()
    {
        if (RealForms.Folder is null)
            Skip = "没有找到真实表格：../shared/forms 不存在，也没有用环境变量 ANALYTICS_FORMS 指定。";
    }
}
