using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Reads the values of a PDF one after the other; what makes no sense is passed over, never an error.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, int position = 0)
{
    private const int DeepestValue = 40;
    private const int LongestWord = 128;

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("()<>[]{}/% \t\r\n\f\0"u8);
    private static readonly object Nothing = new();
    private static readonly object ClosingBracket = new();
    private static readonly object ClosingAngles = new();

    /// <summary>Where the next value begins.</summary>
    public int Position { get; set; } = position;

    private ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The next value; null at the end. Of a string only its presence is told, for nobody here needs its text.</summary>
    public object? Next()
    {
        while (true)
        {
            var value = Read(0);
            if (value is null || (value != ClosingBracket && value != ClosingAngles))
                return value;
        }
    }

    /// <summary>The next value with references put together: 12 0 R.</summary>
    public object? NextWithReferences()
    {
        var value = Next();
        if (value is not double number)
            return value;
        var behind = Position;
        if (Next() is double && Next() is PdfOperator { Value: "R" })
            return new PdfReference((int)number);
        Position = behind;
        return value;
    }

    private object? Read(int depth)
    {
        SkipBlanks();
        var span = Bytes;
        if (Position >= span.Length)
            return null;
        switch (span[Position])
        {
            case (byte)'/':
                Position++;
                return new PdfName(Name(Word()));
            case (byte)'(':
                SkipString();
                return Nothing;
            case (byte)'<' when Position + 1 < span.Length && span[Position + 1] == '<':
                Position += 2;
                return depth < DeepestValue ? ReadDictionary(depth + 1) : Nothing;
            case (byte)'<':
                var end = span[Position..].IndexOf((byte)'>');
                Position = end < 0 ? span.Length : Position + end + 1;
                return Nothing;
            case (byte)'>' when Position + 1 < span.Length && span[Position + 1] == '>':
                Position += 2;
                return ClosingAngles;
            case (byte)'[':
                Position++;
                return depth < DeepestValue ? ReadArray(depth + 1) : Nothing;
            case (byte)']':
                Position++;
                return ClosingBracket;
            case (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                Position++;
                return Nothing;
            default:
                return NumberOrWord(Word());
        }
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var items = ReadItems(depth, ClosingAngles);
        var dictionary = new PdfDictionary();
        for (var i = 0; i + 1 < items.Count;)
        {
            if (items[i] is PdfName key)
            {
                dictionary[key.Value] = items[i + 1];
                i += 2;
            }
            else
            {
                i++;
            }
        }

        return dictionary;
    }

    private List<object> ReadArray(int depth) => ReadItems(depth, ClosingBracket);

    private List<object> ReadItems(int depth, object closing)
    {
        var items = new List<object>();
        while (Read(depth) is { } item && item != closing)
        {
            switch (item)
            {
                case PdfOperator { Value: "R" } when items is [.., double number, double]:
                    items.RemoveRange(items.Count - 2, 2);
                    items.Add(new PdfReference((int)number));
                    break;
                case PdfOperator { Value: "endobj" or "stream" or "endstream" }:
                    return items;
                default:
                    if (item != ClosingAngles && item != ClosingBracket)
                        items.Add(item);
                    break;
            }
        }

        return items;
    }

    private void SkipBlanks()
    {
        var span = Bytes;
        while (Position < span.Length)
        {
            if (span[Position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or 0)
            {
                Position++;
            }
            else if (span[Position] == '%')
            {
                var end = span[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? span.Length : Position + end;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipString()
    {
        var span = Bytes;
        var depth = 0;
        for (; Position < span.Length; Position++)
        {
            if (span[Position] == '\\')
                Position++;
            else if (span[Position] == '(')
                depth++;
            else if (span[Position] == ')' && --depth == 0)
                break;
        }

        Position = Math.Min(Position + 1, span.Length);
    }

    private ReadOnlySpan<byte> Word()
    {
        var rest = Bytes[Position..];
        var length = rest.IndexOfAny(Delimiters);
        var word = length < 0 ? rest : rest[..length];
        Position += word.Length;
        return word;
    }

    private static object NumberOrWord(ReadOnlySpan<byte> word)
    {
        if (word.Length is 0 or > LongestWord)
            return Nothing;
        if (word[0] is >= (byte)'0' and <= (byte)'9' or (byte)'.' or (byte)'-' or (byte)'+'
            && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < int.MaxValue)
            return number;
        return word.SequenceEqual("true"u8) ? true : word.SequenceEqual("false"u8) ? false : new PdfOperator(Encoding.Latin1.GetString(word));
    }

    // #20 stands for a blank; a name that is only compared with others needs no more care than this.
    private static string Name(ReadOnlySpan<byte> word)
    {
        var name = Encoding.Latin1.GetString(word[..Math.Min(word.Length, LongestWord)]);
        if (!name.Contains('#', StringComparison.Ordinal))
            return name;
        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '#' && i + 2 < name.Length && byte.TryParse(name.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 2;
            }
            else
            {
                plain.Append(name[i]);
            }
        }

        return plain.ToString();
    }
}
