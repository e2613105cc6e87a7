using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages.Forms;

public sealed class GreyPngTests
{
    [Fact]
    public void A_grey_picture_keeps_its_shades_in_steps_of_seventeen()
    {
        // Three pixels a line, so that the last half byte of a line stays empty.
        var png = GreyPng.Encode(Pixmap(3, 2, [0, 255, 128, 17, 30, 250]));

        Assert.NotNull(png);
        Assert.Equal((3, 2, (byte)4, (byte)0), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), png[24], png[25]));
        Assert.Equal([0, 0x0F, 0x80, 0, 0x12, 0xF0], LinesOf(png));
    }

    [Fact]
    public void A_chunk_carries_the_sum_that_readers_check()
    {
        var png = GreyPng.Encode(Pixmap(1, 1, [255]));

        // The sum of an empty last chunk is the same in every PNG there is.
        Assert.Equal([0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82], png![^12..]);
    }

    [Fact]
    public void A_picture_with_a_seal_in_red_is_left_to_a_format_with_colours()
    {
        var picture = Pixmap(10, 10, [.. Enumerable.Repeat((byte)255, 100)]);
        picture[^1] = picture[^2] = 0;

        Assert.Null(GreyPng.Encode(picture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P5\n1 1\n255\nxxx")]
    [InlineData("P6\n1 1\n255\nxx")]
    [InlineData("P6\n0 1\n255\n")]
    [InlineData("P6\n99999999999 1\n255\nxxx")]
    [InlineData("P6")]
    public void What_is_no_pixmap_of_that_size_is_not_written(string pixels) => Assert.Null(GreyPng.Encode(Encoding.ASCII.GetBytes(pixels)));

    private static byte[] Pixmap(int width, int height, byte[] shades) =>
        [.. Encoding.ASCII.GetBytes($"P6\n{width} {height}\n255\n"), .. shades.SelectMany(shade => Enumerable.Repeat(shade, 3))];

    private static byte[] LinesOf(byte[] png)
    {
        // Signature, head and its frame take 33 bytes; then come the length and the name of the pixels.
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var unpacking = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var lines = new MemoryStream();
        unpacking.CopyTo(lines);
        return lines.ToArray();
    }
}
