using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Shares pieces of names out among labels whose order is given: the cheapest ways.</summary>
internal sealed class HeadSearch(List<HeadPiece> pieces, List<HeadField> labels)
{
    private const int MostPiecesInName = 6;
    private const int Kept = 3;
    private const int MostSteps = 20_000;
    private const double WithoutValue = 2.5;
    private const double LeftOver = 1.6;
    private const double SameName = 1.5;

    private readonly List<HeadReading> _found = [];
    private readonly List<(HeadField Field, int From, int To)> _values = [];
    private int _steps;

    /// <summary>The cheapest ways.</summary>
    /// <param name="cost">What the order of the labels costs already.</param>
    public IReadOnlyList<HeadReading> Best(double cost)
    {
        Place(0, 0, cost);
        return _found;
    }

    private void Place(int label, int piece, double cost)
    {
        if (++_steps > MostSteps || (_found.Count == Kept && cost - (SameName * labels.Count) >= _found[^1].Cost))
            return;
        if (label == labels.Count)
        {
            Finish(cost + (LeftOver * (pieces.Count - piece)));
            return;
        }

        Place(label + 1, piece, cost + WithoutValue);
        if (piece < pieces.Count && _values.Count == 0)
            Place(label, piece + 1, cost + LeftOver);
        for (var end = piece + 1; end <= Math.Min(pieces.Count, piece + MostPiecesInName); end++)
        {
            if (end > piece + 1 && pieces[end - 1].Seam == HeadSeam.Run)
                break;
            _values.Add((labels[label], piece, end));
            Place(label + 1, end, cost + CostOf(labels[label], piece, end));
            _values.RemoveAt(_values.Count - 1);
        }
    }

    private void Finish(double cost)
    {
        var department = _values.Find(value => value.Field is HeadField.Department);
        var unit = _values.Find(value => value.Field is HeadField.ImplementingUnit);
        if (department.To > 0 && unit.To > 0 && Text(department.From, department.To) == Text(unit.From, unit.To))
            cost -= SameName;
        var at = _found.FindIndex(other => cost < other.Cost);
        _found.Insert(at < 0 ? _found.Count : at, new([.. _values], cost));
        if (_found.Count > Kept)
            _found.RemoveAt(Kept);
    }

    private double CostOf(HeadField field, int from, int to)
    {
        var text = Text(from, to);
        var cost = pieces[from].Seam switch { HeadSeam.Line => 0.6, _ => 0.0 };
        if ("，。、；：）》”,.;:)".Contains(text[0]))
            cost += 5;
        for (var i = from + 1; i < to; i++)
        {
            cost += pieces[i].Seam switch { HeadSeam.Line => 0.2, HeadSeam.EmptyLine => 1.5, _ => 1.2 };

            // A name goes on in the next line only where the line was full.
            if (pieces[i].Seam == HeadSeam.Line && PrintedText.Width(pieces[i - 1].Text) + 1.6 < pieces.Max(piece => PrintedText.Width(piece.Text)))
                cost += 0.5;
        }

        if (text.Length <= 3)
            cost += 2;
        var isOrganisation = ZoneMarker.IsOrganisation(UnitNames.SplitUnit(text).Name);
        if (field is HeadField.Department or HeadField.DepartmentName or HeadField.ImplementingUnit)
            cost += isOrganisation ? 0 : 2;
        else
            cost += isOrganisation ? 1 : 0;
        return cost;
    }

    private string Text(int from, int to) => PrintedText.Join(pieces.GetRange(from, to - from).Select(piece => piece.Text));
}
