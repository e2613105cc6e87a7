namespace Analytics.Ingestion.Files.Pages;

/// <summary>Rows of a table without ruling lines that have the same columns.</summary>
internal sealed class GapBlock
{
    private const double LargestMiss = 0.75;
    private const double OutOfLine = 0.4;
    private const double LeastDensity = 0.9;
    private const int FewestBesideLabel = 2;

    private readonly List<DrawnCell> _labels = [];
    private readonly bool _isDrawn;
    private double[] _edges = [];

    private GapBlock(List<GapRow> rows, bool isDrawn)
    {
        Rows = rows;
        _isDrawn = isDrawn;
    }

    /// <summary>Its rows, from top to bottom.</summary>
    public List<GapRow> Rows { get; }

    /// <summary>What its columns cover, from left to right.</summary>
    public List<(double Left, double Right)> Columns => Union(Rows.SelectMany(row => row.Cells).Concat(_labels));

    private int WidestCount => Rows.Max(row => row.Cells.Count);

    /// <summary>Parts rows into blocks: a new one begins where a row's cells do not fit the columns so far.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">Labels over several rows that are in none of them.</param>
    /// <param name="isDrawn">Whether each label is in the row that it begins in, as it was drawn there.</param>
    public static List<GapBlock> Of(List<GapRow> rows, List<DrawnCell> labels, bool isDrawn)
    {
        var blocks = new List<GapBlock>();
        foreach (var row in rows)
        {
            if (blocks.Count == 0 || !Fit([.. blocks[^1].Rows, row]))
                blocks.Add(new([row], isDrawn));
            else
                blocks[^1].Rows.Add(row);
        }

        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            // A label that reaches beyond the block takes the rows beside it along.
            var rowsAbove = blocks[i].Rows;
            var start = rowsAbove.FindIndex(row => row.Labels.Any(label => EndOf(label, row) > rowsAbove[^1].Bottom));
            if (start > 0 && Fit([.. rowsAbove[start..], .. blocks[i + 1].Rows]))
            {
                blocks[i + 1].Rows.InsertRange(0, rowsAbove[start..]);
                rowsAbove.RemoveRange(start, rowsAbove.Count - start);
                continue;
            }

            // A header may happen to fit the columns above it, though it belongs to the row below.
            while (blocks[i].Rows is [_, .., var last] && last.Cells.Count < blocks[i].WidestCount
                && last.Cells.Count == blocks[i + 1].Rows[0].Cells.Count && last.Cells.Count > 1 && Fit([last, .. blocks[i + 1].Rows]))
            {
                blocks[i].Rows.RemoveAt(blocks[i].Rows.Count - 1);
                blocks[i + 1].Rows.Insert(0, last);
            }
        }

        foreach (var label in labels)
        {
            blocks.Find(block => label.Area.CentreY >= block.Rows[0].Top && label.Area.CentreY <= block.Rows[^1].Bottom)?._labels.Add(label);
        }

        return blocks;
    }

    /// <summary>Chooses the edges between the columns: where other blocks have edges in a gap the same ones, else its middle.</summary>
    public void ChooseEdges(List<double> known)
    {
        var columns = Columns;
        var edges = new List<double>();
        for (var i = 0; i + 1 < columns.Count; i++)
        {
            var inside = known.FindAll(edge => edge > columns[i].Right && edge < columns[i + 1].Left);
            if (inside.Count == 0)
                inside.Add((columns[i].Right + columns[i + 1].Left) / 2);
            edges.AddRange(inside);
        }

        known.AddRange(edges.Except(known));
        _edges = [.. edges.Order()];
    }

    /// <summary>Whether rows are rows for certain: labels over several rows stand only to the left of what every row has, as in every
    /// form, and the cells of a row are in line. Else lines of different rows were drawn as one cell.</summary>
    public bool HasPlainRows()
    {
        if (_isDrawn)
            return Rows.TrueForAll(row => row.Labels.Count == 0 || row.Cells.Count - row.Labels.Count >= FewestBesideLabel) && !Rows.Exists(HasCellUnderLabel);
        var columns = Columns;
        var dense = columns.FindIndex(column => IsDense(column.Left, column.Right));
        return dense < 0
            || (_labels.TrueForAll(label => label.Area.CentreX < columns[dense].Left)
                && Rows.TrueForAll(row => AreInLine([.. row.Cells.Where(cell => cell.Area.CentreX > columns[dense].Left)])));
    }

    /// <summary>The ruling lines that the block would have.</summary>
    public void AddRules(double left, double right, double top, double bottom, List<PageRule> vertical, List<PageRule> horizontal)
    {
        vertical.AddRange(_edges.Append(left).Append(right).Select(edge => new PageRule(edge, top, bottom)));
        horizontal.Add(new(top, left, right));
        horizontal.Add(new(bottom, left, right));
        double[] edges = [left, .. _edges, right];
        var mayBeLabels = true;
        for (var column = 0; column + 1 < edges.Length; column++)
        {
            mayBeLabels &= _isDrawn || !IsDense(edges[column], edges[column + 1]);
            var begins = !mayBeLabels ? null : _isDrawn ? DrawnStarts(edges[column + 1]) : LabelStarts(edges[column], edges[column + 1], top, bottom);
            for (var row = 1; row < Rows.Count; row++)
            {
                if (begins is null || begins.Contains(row))
                    horizontal.Add(new((Rows[row - 1].Bottom + Rows[row].Top) / 2, edges[column], edges[column + 1]));
            }
        }
    }

    // The rows that a label is over have nothing below it.
    private bool HasCellUnderLabel(GapRow row) => row.Labels.Any(label => Rows
        .SkipWhile(other => other != row)
        .TakeWhile(other => other.Top < EndOf(label, row))
        .Any(other => other.Cells.Except(other.Labels).Any(cell => cell.Area.Left < label.Area.CentreX)));

    // A label stands in the middle of its rows.
    private static double EndOf(DrawnCell label, GapRow row) => (2 * label.Area.CentreY) - row.Top - label.Words[0].Area.Height;

    private bool IsDense(double left, double right) =>
        Rows.Count(row => row.Cells.Any(cell => cell.Area.CentreX > left && cell.Area.CentreX < right)) >= Rows.Count * LeastDensity;

    private static bool AreInLine(List<DrawnCell> cells)
    {
        if (cells.Count < 2)
            return true;
        var tolerance = OutOfLine * cells.Min(cell => TextRow.Size(cell.Words[0]));
        return Spread(area => area.CentreY) <= tolerance || Spread(area => area.Top) <= tolerance || Spread(area => area.Bottom) <= tolerance;

        double Spread(Func<PageArea, double> edge) => cells.Max(cell => edge(cell.Area)) - cells.Min(cell => edge(cell.Area));
    }

    // A label ends at the latest where one of those that it stands under ends.
    private HashSet<int>? DrawnStarts(double right)
    {
        var starts = Enumerable.Range(0, Rows.Count).Where(i => Rows[i].Cells[0].Area.CentreX < right).ToHashSet();
        return starts.Count == 0 ? null : starts;
    }

    // The rows in which the labels of a column begin; null where there are no labels.
    private HashSet<int>? LabelStarts(double left, double right, double top, double bottom)
    {
        var cells = Rows.SelectMany(row => row.Cells).Concat(_labels)
            .Where(cell => cell.Area.CentreX > left && cell.Area.CentreX < right)
            .OrderBy(cell => cell.Area.CentreY)
            .ToList();
        if (cells.Count == 0)
            return null;
        var starts = new HashSet<int>();
        var next = 0;
        foreach (var cell in cells)
        {
            if (next >= Rows.Count)
                break;
            var tolerance = LargestMiss * TextRow.Size(cell.Words[0]);
            if (CentredEnd(next, cell.Area.CentreY, tolerance, top, bottom) is { } end)
            {
                starts.Add(next);
                next = end;
                continue;
            }

            // Not centred: it stands at the top of its rows, and holds on until the next one.
            var reached = Rows.FindIndex(next, row => row.Bottom > cell.Area.Top + tolerance);
            starts.Add(reached < 0 ? next : reached);
            next = Math.Max(reached, next) + 1;
        }

        return starts;
    }

    // A label is centred over its rows: the last row is the one with which the middle of all of them comes nearest to its own.
    private int? CentredEnd(int start, double centre, double tolerance, double top, double bottom)
    {
        var upper = Boundary(start, top, bottom);
        var best = start + 1;
        for (var end = start + 2; end <= Rows.Count; end++)
        {
            if (Miss(end) < Miss(best))
                best = end;
        }

        return Miss(best) <= tolerance ? best : null;

        double Miss(int end) => Math.Abs(((upper + Boundary(end, top, bottom)) / 2) - centre);
    }

    private double Boundary(int row, double top, double bottom) =>
        row == 0 ? top : row == Rows.Count ? bottom : (Rows[row - 1].Bottom + Rows[row].Top) / 2;

    // No two cells of one row may fall into one column.
    private static bool Fit(List<GapRow> rows)
    {
        var columns = Union(rows.SelectMany(row => row.Cells));
        return rows.TrueForAll(row => row.Cells.Select(cell => columns.FindIndex(column => cell.Area.CentreX >= column.Left && cell.Area.CentreX <= column.Right)).Distinct().Count() == row.Cells.Count);
    }

    private static List<(double Left, double Right)> Union(IEnumerable<DrawnCell> cells)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var cell in cells.OrderBy(cell => cell.Area.Left))
        {
            if (columns.Count > 0 && cell.Area.Left <= columns[^1].Right)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, cell.Area.Right));
            else
                columns.Add((cell.Area.Left, cell.Area.Right));
        }

        return columns;
    }
}
