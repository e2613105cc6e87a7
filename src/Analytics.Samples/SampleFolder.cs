using System.Text;
using Analytics.Samples.Truth;

namespace Analytics.Samples;

/// <summary>A folder with the files of a city and their truth.</summary>
public static class SampleFolder
{
    private const int FilesBetweenProgress = 200;

    /// <summary>Writes a city into a folder, file by file, and <c>truth.json</c> and <c>continuity.json</c> beside them.</summary>
    /// <param name="request">What city is wanted.</param>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="progress">Told the number of files from time to time.</param>
    /// <param name="cancellationToken">Ends the writing early; the truth is then incomplete.</param>
    /// <returns>How many files and forms were written.</returns>
    public static async Task<(int Files, int Forms)> WriteAsync(SampleRequest request, string folder, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var files = 0;
        var forms = 0;
        var truth = new StreamWriter(Path.Combine(folder, TruthJson.FileName), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using (truth.ConfigureAwait(false))
        {
            await truth.WriteAsync("[").ConfigureAwait(false);
            foreach (var file in SampleCity.Create(request))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), file.Content, cancellationToken).ConfigureAwait(false);
                await truth.WriteAsync((files == 0 ? "\n" : ",\n") + TruthJson.Write(file.Truth)).ConfigureAwait(false);
                forms += file.Truth.Forms.Count;
                if (++files % FilesBetweenProgress == 0)
                    progress?.Report(files);
            }

            await truth.WriteAsync("\n]\n").ConfigureAwait(false);
        }

        var continuity = new FileStream(Path.Combine(folder, ContinuityJson.FileName), FileMode.Create, FileAccess.Write);
        await using (continuity.ConfigureAwait(false))
        {
            await ContinuityJson.WriteAsync(SampleCity.Continuations(request), continuity, cancellationToken).ConfigureAwait(false);
        }

        return (files, forms);
    }
}
