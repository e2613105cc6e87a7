using System.Security.Cryptography;
using System.Text;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Loading;

namespace Analytics.DatabaseTests.Support;

/// <summary>A document made up for a test, with its bytes.</summary>
public sealed record InventedDocument(SourceDocument Document, byte[] Content)
{
    public ReadFile File => new(Document, Content);

    /// <summary>A document with forms; its bytes differ wherever its text or name seed differs.</summary>
    public static InventedDocument Of(string fileName, params CheckedForm[] forms) => WithText(fileName, $"{fileName}\n第二行", forms);

    public static InventedDocument WithText(string fileName, string text, params CheckedForm[] forms)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return new(
            new SourceDocument
            {
                FileName = fileName,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                ByteCount = content.Length,
                Format = "txt",
                Encoding = "utf-8",
                Lines = text.Split('\n'),
                Forms = forms,
            },
            content);
    }

    public static InventedDocument Rejected(string fileName, string text, string reason)
    {
        var readable = WithText(fileName, text);
        return readable with
        {
            Document = readable.Document with { Format = null, Encoding = null, Lines = [], Rejection = new("not-a-form", reason) },
        };
    }

    /// <summary>The same content under another name.</summary>
    public InventedDocument Named(string fileName) => this with { Document = Document with { FileName = fileName } };
}
