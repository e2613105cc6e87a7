using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Tells the two goal texts apart, wherever they and their labels stand.</summary>
internal static class GoalAssembler
{
    private const decimal InferredConfidence = 0.9m;
    private const decimal UnsureConfidence = 0.6m;

    /// <summary>The goals.</summary>
    public static (Reading<string>? Expected, Reading<string>? Actual) Read(IReadOnlyList<Fragment> fragments, FormDraft draft)
    {
        var runs = RunsOf(fragments);
        if (runs.Count == 0)
            return (null, null);
        if (!draft.Kind.IsSelfEvaluation())
            return (Text(runs.SelectMany(run => run.Lines), InferredConfidence), null);
        if (runs is [var first, var second])
        {
            if (first.Label is { HasExpected: true, HasActual: false } || second.Label is { HasExpected: false, HasActual: true })
                return (Text(first.Lines, InferredConfidence), Text(second.Lines, InferredConfidence));
            if (first.Label is { HasExpected: false, HasActual: true } && second.Label is { HasExpected: true, HasActual: false })
                return (Text(second.Lines, InferredConfidence), Text(first.Lines, InferredConfidence));
        }

        return Split([.. runs.SelectMany(run => run.Lines)], runs[0].Label, fragments, draft);
    }

    private static (Reading<string>? Expected, Reading<string>? Actual) Split(List<Fragment> lines, GoalHeader? label, IReadOnlyList<Fragment> fragments, FormDraft draft)
    {
        var texts = new List<string>();
        var owners = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && (lines[i].IsAfterBlank || lines[i].Line > lines[i - 1].EndLine + 1))
            {
                texts.Add("");
                owners.Add(i);
            }

            texts.Add(lines[i].Text);
            owners.Add(i);
        }

        var labels = fragments.Where(fragment => fragment.Goal is not null).Select(fragment => fragment.Goal!).ToList();
        var announcesBoth = labels.Exists(goal => goal.HasExpected) == labels.Exists(goal => goal.HasActual);
        if (GoalSplit.Find(texts) is { } split)
        {
            var at = owners[split.Index];
            var confidence = split.IsSure ? InferredConfidence : UnsureConfidence;
            if (!split.IsSure)
                draft.Report("goals-split-unsure", "“预期目标”与“实际完成情况”的分界是推断的，请核对两段文字。", lines[at].Place);
            return (Text(lines.Take(at), confidence), Text(lines.Skip(at), confidence));
        }

        if (announcesBoth || label is null)
        {
            draft.Report("goals-not-separable", "“预期目标”与“实际完成情况”的文字连在一起，分不清界限，两项均已留空；请对照原表补录。", lines[0].Place.Through(lines[^1].Place));
            return (null, null);
        }

        return label.HasActual ? (null, Text(lines, UnsureConfidence)) : (Text(lines, UnsureConfidence), null);
    }

    // Goal text without anything else in between, with the label right before it.
    private static List<(GoalHeader? Label, List<Fragment> Lines)> RunsOf(IReadOnlyList<Fragment> fragments)
    {
        var runs = new List<(GoalHeader?, List<Fragment>)>();
        GoalHeader? label = null;
        var isOpen = false;
        foreach (var fragment in fragments)
        {
            if (fragment.Kind == FragmentKind.Goal)
            {
                if (!isOpen)
                    runs.Add((label, []));
                runs[^1].Item2.Add(fragment);
                isOpen = true;
            }
            else if (fragment.Kind != FragmentKind.Mark)
            {
                isOpen = false;
                label = fragment.Goal;
            }
        }

        return runs;
    }

    private static Reading<string>? Text(IEnumerable<Fragment> lines, decimal confidence)
    {
        var used = lines.ToList();
        var text = PrintedText.Join(used.Select(line => line.Text));
        return text.Length == 0 ? null : new(text, used[0].Place.Through(used[^1].Place), confidence);
    }
}
