namespace Analytics.Ingestion.Files.Pages;

/// <summary>The path under construction in a content stream, in the coordinates of the page as it is shown.</summary>
internal sealed class ShapePath
{
    private readonly List<List<(double X, double Y)>> _shapes = [];

    /// <summary>Number of points.</summary>
    public int Count { get; private set; }

    /// <summary>The corners of each part.</summary>
    public IEnumerable<IReadOnlyList<(double X, double Y)>> Shapes => _shapes;

    /// <summary>The straight lines of all parts; a curve leaves a gap.</summary>
    public IEnumerable<((double X, double Y) From, (double X, double Y) To)> Lines =>
        _shapes.SelectMany(shape => shape.Zip(shape.Skip(1))).Where(line => !double.IsNaN(line.First.X) && !double.IsNaN(line.Second.X));

    /// <summary>Takes an operator that builds the path.</summary>
    public void Take(string name, double[] numbers, PlaneTransform transform)
    {
        switch (name)
        {
            case "m" when numbers is [.., var x, var y]:
                _shapes.Add([]);
                Add(transform.Apply(x, y));
                break;
            case "l" when numbers is [.., var x, var y]:
                Add(transform.Apply(x, y));
                break;
            case "c" or "v" or "y" when numbers is [.., var x, var y]:
                Add((double.NaN, double.NaN));
                Add(transform.Apply(x, y));
                break;
            case "re" when numbers is [.., var x, var y, var width, var height]:
                _shapes.Add([]);
                Add(transform.Apply(x, y));
                Add(transform.Apply(x + width, y));
                Add(transform.Apply(x + width, y + height));
                Add(transform.Apply(x, y + height));
                Close();
                break;
            case "h":
                Close();
                break;
        }
    }

    /// <summary>Closes the last part.</summary>
    public void Close()
    {
        if (_shapes is [.., { Count: > 1 } last] && last[0] != last[^1])
            Add(last[0]);
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _shapes.Clear();
        Count = 0;
    }

    private void Add((double X, double Y) point)
    {
        if (_shapes.Count == 0)
            _shapes.Add([]);
        _shapes[^1].Add(point);
        Count++;
    }
}
