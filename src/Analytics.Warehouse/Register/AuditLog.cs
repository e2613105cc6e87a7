using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Register;

/// <summary>The audit, to be added to.</summary>
/// <param name="contexts">Where the register is.</param>
/// <param name="time">Dates the lines.</param>
public sealed class AuditLog(IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    /// <summary>Adds a line; what is too long for its column is cut.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="userName">Sign-in name of the person; null where nobody had signed in.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="detail">The filter of an export, the content of a change, in Chinese.</param>
    /// <param name="rowCount">How many rows were handed out.</param>
    /// <param name="address">Network address of the person's machine.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task AppendAsync(
        AuditKind kind,
        string? userName,
        string subject,
        string? detail = null,
        int? rowCount = null,
        string? address = null,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(new AuditEntry
        {
            OccurredAt = time.GetUtcNow().UtcDateTime,
            UserName = userName,
            Kind = kind,
            Subject = Cut(subject, AuditEntry.LongestSubject)!,
            Detail = Cut(detail, AuditEntry.LongestDetail),
            RowCount = rowCount,
            Address = address,
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <remarks>A half of a surrogate pair at the end would be no text.</remarks>
    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";
    }
}
