namespace Analytics.Warehouse.Loading;

/// <summary>A row of a form on its way into the warehouse.</summary>
/// <typeparam name="TPart">What kind of row.</typeparam>
/// <param name="Entry">Its form.</param>
/// <param name="Index">Its place among the rows of that kind, from 0.</param>
/// <param name="Part">The row.</param>
internal sealed record PartEntry<TPart>(FormEntry Entry, int Index, TPart Part);
