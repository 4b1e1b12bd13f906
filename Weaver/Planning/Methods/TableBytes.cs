using System.Collections.Generic;

namespace AutoSpan.Fody.Planning.Methods;

/// <summary>Bytes of a method table, in the order in which they are written: see <see cref="MethodTableFormat"/>.</summary>
internal sealed class TableBytes
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public TableBytes Int32(int value)
    {
        for (var shift = 0; shift < 32; shift += 8)
            _bytes.Add((byte)(value >> shift));

        return this;
    }

    public TableBytes Varint(int value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));

        _bytes.Add((byte)value);
        return this;
    }

    public TableBytes Bytes(IReadOnlyCollection<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public TableBytes Append(TableBytes other) => Bytes(other._bytes);

    /// <summary>A length, and so many bytes.</summary>
    public TableBytes Sized(TableBytes content) => Varint(content.Length).Append(content);

    /// <summary>A field, unless it has the value that it has when it is left out.</summary>
    public TableBytes Field(int number, int value) =>
        value == 0 ? this : Varint((number * 2) + MethodTableFormat.VarintKind).Varint(value);

    /// <inheritdoc cref="Field(int, int)"/>
    public TableBytes Field(int number, TableBytes content) =>
        content.Length == 0 ? this : Varint((number * 2) + MethodTableFormat.BytesKind).Sized(content);
}
