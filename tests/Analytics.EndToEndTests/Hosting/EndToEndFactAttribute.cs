namespace Analytics.EndToEndTests.Hosting;

/// <summary>A test of the whole product over the real forms; skipped, with the reason, where something it needs is absent.</summary>
internal sealed class EndToEndFactAttribute : FactAttribute
{
    public EndToEndFactAttribute() => Skip =
        RealForms.Folder is null ? "The real forms are not here: put them at ../shared/forms or name their folder in ANALYTICS_FORMS."
        : Chromium.Path is null ? "No Chromium on this machine: install it, or name it in CHROME_PATH."
        : Product.AdminConnection is null ? "ANALYTICS_TEST_POSTGRESQL names no PostgreSQL; './analytics test' starts one."
        : null;
}
