using System.Globalization;
using Analytics.Jobs;
using Analytics.Warehouse.Queries.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>Makes pictures of the pages of PDF files and keeps them in the home folder.</summary>
/// <param name="files">Tells which file a form was read from.</param>
/// <param name="originals">Gives the bytes of the file.</param>
/// <param name="home">Where the pictures are kept.</param>
internal sealed class PageImages(FormFileQuery files, OriginalFileQuery originals, HomeFolder home)
{
    private const string Pdf = "pdf";
    private const string Ending = ".picture";
    private const int LongestSide = 1600;
    private const int MostPage = 5000;
    private const int MostPictures = 2000;
    private const int AtOnce = 2;

    // Of the whole server, while each reader has an instance of his own.
    private static readonly SemaphoreSlim Slots = new(AtOnce);

    /// <summary>A page of the file that a form was read from.</summary>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="page">The page, counted from 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The picture; null where the file is no PDF, has no such page, or cannot be drawn.</returns>
    public async Task<PageImage?> FindAsync(long formKey, int page, CancellationToken cancellationToken)
    {
        if (page is < 1 or > MostPage || await files.RunAsync(formKey, cancellationToken) is not { Format: Pdf } file)
            return null;
        var folder = Path.Combine(home.Pages, file.Sha256);
        var picture = Path.Combine(folder, page.ToString(CultureInfo.InvariantCulture) + Ending);
        var size = Path.ChangeExtension(picture, ".size");
        if (await ReadSizeAsync(picture, size, cancellationToken) is { } present)
            return present;

        // Drawing a page takes a second and some hundred megabytes: a few at a time, whoever asks.
        await Slots.WaitAsync(cancellationToken);
        try
        {
            if (await ReadSizeAsync(picture, size, cancellationToken) is { } drawn)
                return drawn;
            if (await originals.RunAsync(formKey, cancellationToken) is not { } original
                || await PageDrawing.DrawAsync(original.Content, page, LongestSide, cancellationToken) is not { } drawing)
                return null;
            MakeRoom(home.Pages);
            Directory.CreateDirectory(folder);
            await WriteAsync(picture, drawing.Picture, cancellationToken);
            await WriteAsync(size, System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{drawing.Width} {drawing.Height} {drawing.PageCount} {drawing.ContentType}")), cancellationToken);
            return new(picture, drawing.ContentType, drawing.Width, drawing.Height, drawing.PageCount);
        }
        finally
        {
            Slots.Release();
        }
    }

    // The size is written last, so a picture with a size is whole.
    private static async Task<PageImage?> ReadSizeAsync(string picture, string size, CancellationToken cancellationToken)
    {
        if (!File.Exists(size) || !File.Exists(picture))
            return null;
        var parts = (await File.ReadAllTextAsync(size, cancellationToken)).Split(' ');
        return parts.Length == 4
            && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width) && width > 0m
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var height) && height > 0m
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var pageCount)
            ? new(picture, parts[3], width, height, pageCount)
            : null;
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }

    // Pictures can be drawn again at any time; those that were drawn first go first.
    private static void MakeRoom(string root)
    {
        if (!Directory.Exists(root))
            return;
        var pictures = new DirectoryInfo(root).GetFiles("*" + Ending, SearchOption.AllDirectories);
        foreach (var old in pictures.OrderBy(picture => picture.LastWriteTimeUtc).Take(Math.Max(0, pictures.Length - MostPictures + 1)))
        {
            File.Delete(Path.ChangeExtension(old.FullName, ".size"));
            old.Delete();
        }
    }
}
