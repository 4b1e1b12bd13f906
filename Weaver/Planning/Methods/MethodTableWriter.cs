using System;
using System.Collections.Generic;

namespace AutoSpan.Fody.Planning.Methods;

/// <summary>Writes a method table: see <see cref="MethodTableFormat"/>. The same methods give the same bytes.</summary>
internal static class MethodTableWriter
{
    /// <param name="methods">The methods, in the order of their indexes.</param>
    public static byte[] Write(IEnumerable<MethodRecord> methods)
    {
        var strings = new TableStrings();
        var records = new TableBytes();
        var index = new TableBytes();
        foreach (var method in methods)
        {
            index.Int32(records.Length);
            records.Sized(Record(method, strings));
        }

        var recordsOffset = MethodTableFormat.HeaderLength + index.Length;
        return new TableBytes()
            .Int32(MethodTableFormat.Magic)
            .Int32(MethodTableFormat.Version)
            .Int32(index.Length / 4)
            .Int32(MethodTableFormat.HeaderLength)
            .Int32(recordsOffset)
            .Int32(recordsOffset + records.Length)
            .Append(index)
            .Append(records)
            .Append(strings.Bytes)
            .ToArray();
    }

    private static TableBytes Record(MethodRecord method, TableStrings strings)
    {
        var function = strings.AddParts(method.Function);
        var isTail = method.Name.Length > 0 && method.Function.EndsWith(method.Name, StringComparison.Ordinal);
        var tags = new TableBytes();
        foreach (var text in method.Tags)
            tags.Varint(strings.Add(text));

        return new TableBytes()
            .Field(MethodTableFormat.Function, function)
            .Field(MethodTableFormat.NameLength, isTail ? method.Name.Length : 0)
            .Field(MethodTableFormat.Name, isTail ? 0 : strings.AddParts(method.Name))
            .Field(MethodTableFormat.Code, (int)method.Code)
            .Field(MethodTableFormat.File, strings.AddParts(method.File))
            .Field(MethodTableFormat.Line, method.Line)
            .Field(MethodTableFormat.Tags, tags)
            .Field(MethodTableFormat.StartsOff, method.StartsOff ? 1 : 0)
            .Field(MethodTableFormat.MinDuration, (int)(method.MinDuration.Ticks / 10))
            .Field(MethodTableFormat.Limit, method.Limit);
    }
}
