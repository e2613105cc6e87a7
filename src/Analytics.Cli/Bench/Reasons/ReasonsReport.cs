using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Shortfalls;

namespace Analytics.Cli.Bench.Reasons;

/// <summary>How often reasons are sorted and divided as a person would, for the reasons of one half of the labels.</summary>
internal sealed class ReasonsReport
{
    private readonly List<ReasonDifference> _differences = [];
    private int _found;
    private int _wanted;
    private int _right;

    /// <summary>Compares.</summary>
    /// <param name="reasons">Labelled reasons.</param>
    public ReasonsReport(IEnumerable<LabelledReason> reasons)
    {
        foreach (var reason in reasons)
            Add(reason);
    }

    /// <summary>Reasons compared.</summary>
    public int Count { get; private set; }

    /// <summary>Reasons whose primary kind is the labelled one.</summary>
    public int PrimaryCount => Count - CountOf(ReasonPart.Primary);

    /// <summary>Reasons whose cause and measure are divided as labelled.</summary>
    public int SplitCount => Count - CountOf(ReasonPart.Split);

    /// <summary>Reasons that are told to be boilerplate or not as labelled.</summary>
    public int BoilerplateCount => Count - CountOf(ReasonPart.Boilerplate);

    /// <summary>The harmonic mean of recall and precision over all kinds of all reasons.</summary>
    public decimal CategoriesF1 => _found + _wanted == 0 ? 1 : 2m * _right / (_found + _wanted);

    /// <summary>What is otherwise than labelled, in the order of the reasons.</summary>
    public IReadOnlyList<ReasonDifference> Differences => _differences;

    private void Add(LabelledReason reason)
    {
        Count++;
        var found = ShortfallClassifier.Classify(RowOf(reason.Text))
            ?? throw new InvalidOperationException("A row with a deduction is always sorted.");
        var codes = found.Matches.Select(match => match.Category.Code).ToList();
        var right = codes.Intersect(reason.Categories).Count();
        (_found, _wanted, _right) = (_found + codes.Count, _wanted + reason.Categories.Count, _right + right);
        var phrases = string.Join("；", found.Matches.Select(match => $"{match.Category.Code}={match.Phrase}"));
        Compare(reason, ReasonPart.Primary, reason.Primary, codes[0], phrases);
        Compare(reason, ReasonPart.Categories, string.Join(";", reason.Categories), string.Join(";", codes), phrases);
        var split = ReasonText.Split(reason.Text);
        Compare(reason, ReasonPart.Split, $"{Level(reason.Cause)}→{Level(reason.Measure)}", $"{Level(split.Cause)}→{Level(split.Measure)}", "");
        Compare(reason, ReasonPart.Boilerplate, NameOf(reason.IsBoilerplate), NameOf(found.IsBoilerplate), phrases);
    }

    private void Compare(LabelledReason reason, ReasonPart part, string labelled, string found, string phrases)
    {
        if (labelled != found)
            _differences.Add(new(reason.Half, part, reason.Text, labelled, found, phrases));
    }

    private int CountOf(ReasonPart part) => _differences.Count(difference => difference.Part == part);

    // Points were taken off, as wherever a reason is owed.
    private static IndicatorRow RowOf(string text)
    {
        var place = SourcePlace.OnLine(1);
        return new()
        {
            Place = place,
            Weight = new(10m, place),
            Score = new(8m, place),
            Reason = text.Length > 0 ? new(text, place) : null,
        };
    }

    private static string Level(string? part) => string.Concat((part ?? "").Where(char.IsLetterOrDigit));

    private static string NameOf(bool isBoilerplate) => isBoilerplate ? "套话" : "有内容";
}
