namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>How the text lines between two rows are shared out, in their order.</summary>
/// <param name="NameRestEnd">The row above: the rest of its name ends here.</param>
/// <param name="ReasonEnd">The row above: its reason ends here.</param>
/// <param name="NameEnd">The row below: its name ends here.</param>
/// <param name="TargetEnd">The row below: its target ends here; its actual takes the rest.</param>
/// <param name="Cost">How far this is from what cells broken over lines look like.</param>
/// <param name="Lead">How much worse the next best way is.</param>
internal readonly record struct Segmentation(int NameRestEnd, int ReasonEnd, int NameEnd, int TargetEnd, double Cost, double Lead);
