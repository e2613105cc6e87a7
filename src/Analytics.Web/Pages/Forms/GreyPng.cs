using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Analytics.Web.Pages.Forms;

/// <summary>Writes a picture of greys as PNG of sixteen shades: a printed page takes half of what it takes as JPEG, with sharp edges.</summary>
internal static class GreyPng
{
    private const int Channels = 3;
    private const int BitsPerPixel = 4;
    private const int Step = 255 / ((1 << BitsPerPixel) - 1);
    private const int ColourSpread = 40;
    private const int PixelsPerColoured = 1000;
    private const uint CrcPolynomial = 0xEDB88320;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Writes a picture.</summary>
    /// <param name="pixels">The picture as a binary portable pixmap (P6) of 8 bits.</param>
    /// <returns>The PNG; null where more than one pixel in a thousand has a colour, or the pixmap is not one.</returns>
    public static byte[]? Encode(ReadOnlySpan<byte> pixels)
    {
        if (!TryReadHead(pixels, out var width, out var height, out var start) || pixels.Length - start != (long)width * height * Channels)
            return null;
        var picture = pixels[start..];
        var lineLength = (width + 1) / 2;
        var lines = new byte[height * (lineLength + 1)];
        var coloured = 0;
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            var (red, green, blue) = (picture[pixel * Channels], picture[(pixel * Channels) + 1], picture[(pixel * Channels) + 2]);
            if (Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) > ColourSpread && ++coloured > width * height / PixelsPerColoured)
                return null;
            var (line, column) = Math.DivRem(pixel, width);
            var shade = (((red + green + blue) / Channels) + (Step / 2)) / Step;
            lines[(line * (lineLength + 1)) + 1 + (column / 2)] |= (byte)(column % 2 == 0 ? shade << BitsPerPixel : shade);
        }

        return Write(width, height, lines);
    }

    // "P6", width, height and the greatest value, parted by blanks; one blank before the pixels.
    private static bool TryReadHead(ReadOnlySpan<byte> pixels, out int width, out int height, out int start)
    {
        var numbers = new int[3];
        (width, height, start) = (0, 0, 2);
        if (!pixels.StartsWith("P6"u8))
            return false;
        for (var index = 0; index < numbers.Length; index++)
        {
            while (start < pixels.Length && char.IsWhiteSpace((char)pixels[start]))
                start++;
            while (start < pixels.Length && char.IsAsciiDigit((char)pixels[start]) && numbers[index] < short.MaxValue)
                numbers[index] = (numbers[index] * 10) + (pixels[start++] - '0');
        }

        (width, height) = (numbers[0], numbers[1]);
        return width > 0 && height > 0 && numbers[2] == byte.MaxValue && ++start <= pixels.Length;
    }

    private static byte[] Write(int width, int height, byte[] lines)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = BitsPerPixel;
        WriteChunk(png, "IHDR", head);
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            packing.Write(lines);
        WriteChunk(png, "IDAT", packed.ToArray());
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, string name, byte[] content)
    {
        var frame = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(frame, content.Length);
        png.Write(frame);
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(name), .. content];
        png.Write(checkedPart);
        var crc = checkedPart.Aggregate(uint.MaxValue, static (crc, part) => CrcTable[(byte)(crc ^ part)] ^ (crc >> 8));
        BinaryPrimitives.WriteUInt32BigEndian(frame, ~crc);
        png.Write(frame);
    }

    private static uint[] MakeCrcTable() =>
    [
        .. Enumerable.Range(0, 256).Select(static value =>
        {
            var crc = (uint)value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? CrcPolynomial ^ (crc >> 1) : crc >> 1;
            return crc;
        }),
    ];
}
