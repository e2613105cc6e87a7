namespace Analytics.Domain.Checks;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>提示: worth knowing.</summary>
    Info,

    /// <summary>警告: needs an explanation or a spot check.</summary>
    Warning,

    /// <summary>错误: the arithmetic is wrong or the form contradicts itself.</summary>
    Error,
}
