namespace Analytics.Ingestion.Files.Pages;

/// <summary>What of a content stream's state bears on ruling lines.</summary>
internal readonly record struct DrawingState(PlaneTransform Transform, double LineWidth, bool IsFillWhite, bool IsStrokeWhite)
{
    /// <summary>The state after an operator that sets a colour; the same after any other.</summary>
    public DrawingState WithColour(string name, double[] numbers) => name switch
    {
        "g" or "rg" or "sc" or "scn" => this with { IsFillWhite = IsWhite(numbers) },
        "G" or "RG" or "SC" or "SCN" => this with { IsStrokeWhite = IsWhite(numbers) },
        "k" => this with { IsFillWhite = IsNoInk(numbers) },
        "K" => this with { IsStrokeWhite = IsNoInk(numbers) },
        "cs" => this with { IsFillWhite = false },
        "CS" => this with { IsStrokeWhite = false },
        _ => this,
    };

    private static bool IsWhite(double[] numbers) =>
        numbers.Length is 1 or 3 ? numbers.All(number => number >= 0.99) : numbers.Length == 4 && IsNoInk(numbers);

    private static bool IsNoInk(double[] numbers) => numbers.Length == 4 && numbers.All(number => number <= 0.01);
}
