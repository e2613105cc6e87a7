namespace Analytics.Ingestion.Files;

/// <summary>Turns the bytes of one format into lines and cells.</summary>
internal interface IFileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="bytes">Its content, whose format was told before.</param>
    /// <returns>What stands in it, or why it is refused; trouble with the content is never an exception.</returns>
    FileReading Read(string fileName, byte[] bytes);
}
