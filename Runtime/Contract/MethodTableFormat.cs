namespace AutoSpan.Contract;

/// <summary>
/// The method table: what woven code knows of each of its methods, as a resource of the woven assembly, so that it takes neither fields nor string literals.
/// </summary>
/// <remarks>
/// <para>
/// All numbers of the header and the index are 32 bits, little-endian. Everywhere else a number is a <i>varint</i>: 7 bits a byte, the lowest first, the
/// highest bit set on all bytes but the last.
/// </para>
/// <code>
/// header    magic, version, number of methods, offset of the index, offset of the records, offset of the strings
/// index     for each method: offset of its record, from that of the records
/// records   for each method: length in bytes, fields
/// strings   for each string: distance back to the string that it continues, or 0; length in bytes; UTF-8
/// </code>
/// <para>
/// A field is a key (number * 2 + kind), then its value. Kind 0 is a varint; kind 1 is a length in bytes and so many bytes. A reader skips fields that it does
/// not know. A reference to a string is its offset from that of the strings, plus 1.
/// </para>
/// <para>
/// Names and paths repeat their beginnings, so a string may continue an earlier one: <c>Shop.Orders.Place</c> is <c>.Place</c> after <c>Shop.Orders</c>.
/// </para>
/// </remarks>
internal static class MethodTableFormat
{
    /// <summary>"ASMT".</summary>
    public const int Magic = 0x544D5341;

    /// <summary>It changes only when a reader that skips unknown fields could no longer read the table.</summary>
    public const int Version = 1;

    public const int HeaderLength = 6 * 4;

    /// <summary>A field whose value is a varint.</summary>
    public const int VarintKind = 0;

    /// <summary>A field whose value is a length and so many bytes.</summary>
    public const int BytesKind = 1;

    /// <summary>Reference: the full name of the method, as in its source.</summary>
    public const int Function = 1;

    /// <summary>The name of the span or event is that many characters at the end of the function's.</summary>
    public const int NameLength = 2;

    /// <summary>Reference: the name of the span or event, where it is not the end of the function's.</summary>
    public const int Name = 3;

    /// <summary>A <see cref="CodeAttributes"/>; left out for <see cref="CodeAttributes.Function"/>.</summary>
    public const int Code = 4;

    /// <summary>Reference: the path of the source file.</summary>
    public const int File = 5;

    /// <summary>The line of the first statement, from 1.</summary>
    public const int Line = 6;

    /// <summary>Bytes: for each constant tag the references to its name and its text.</summary>
    public const int Tags = 7;

    /// <summary>1 when the method has spans only when a switch names it: the setting <c>start</c>.</summary>
    public const int StartsOff = 8;

    /// <summary>The setting <c>minDuration</c>, in microseconds.</summary>
    public const int MinDuration = 9;

    /// <summary>The setting <c>limit</c>.</summary>
    public const int Limit = 10;
}
