using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AutoSpan.Fody.Planning.Methods;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Planning;

/// <summary>The method table: what the weaver writes, the runtime reads.</summary>
public sealed class MethodTableTests
{
    static readonly MethodRecord[] Methods =
    [
        new("Shop.OrderService.Place", "OrderService.Place", CodeAttributes.Function, null, 0, []),
        new("Shop.OrderService.Place", "place-order", CodeAttributes.Location, "/src/Shop/OrderService.cs", 1234567, ["tier", "gold"]),
        new("Shop.OrderService.Cancel", "Shop.OrderService.Cancel", CodeAttributes.None, null, 0, ["tier", "gold", "empty", ""]),
        new("Ünïcode.Ω<T>.Größe", "Ω<T>.Größe", CodeAttributes.Function, null, 0, []),
        new("Main", "", CodeAttributes.Function, null, 0, []),
        new(new string('.', 40) + "x", "x", CodeAttributes.Function, null, 0, [])
    ];

    [Fact]
    public void EveryMethodIsReadAsItWasWritten() =>
        Assert.Equal(Methods.Select(Show), MethodTableText.Read(MethodTableWriter.Write(Methods)).Select(method => Show(
        method.Function, method.Name, method.Tags)));

    [Fact]
    public void AnEmptyTableHasNoMethods() => Assert.Empty(MethodTableText.Read(MethodTableWriter.Write([])));

    [Fact]
    public void TheSameMethodsGiveTheSameBytes() => Assert.Equal(MethodTableWriter.Write(Methods), MethodTableWriter.Write([.. Methods]));

    // The index has 4 bytes for each.
    [Fact]
    public void NamesThatRepeatTakeLittleSpace()
    {
        var methods = Enumerable.Range(0, 1000).Select(number =>
            new MethodRecord($"Company.Product.Area.SomeService.Method{number}", $"SomeService.Method{number}", CodeAttributes.Function, null, 0, []));

        Assert.InRange(MethodTableWriter.Write(methods).Length, 0, 1000 * 25);
    }

    [Fact]
    public void AFieldThatIsNotKnownIsSkipped()
    {
        var record = new TableBytes()
            .Field(100, 12345678)
            .Field(MethodTableFormat.Function, 1)
            .Field(101, new TableBytes().Bytes(Encoding.UTF8.GetBytes("anything")))
            .Field(MethodTableFormat.NameLength, 5)
            .Field(102, 1);

        Assert.Equal("Shop.Place Place [code.function.name=Shop.Place]", Show(Assert.Single(MethodTableText.Read(Table(record)))));
    }

    // Wherever it is cut off, and whichever byte is wrong.
    [Fact]
    public void ACorruptTableGivesNothingButInvalidData()
    {
        var table = MethodTableWriter.Write(Methods);
        for (var length = 0; length < table.Length; length++)
            ReadAnyway(table[..length]);

        for (var index = 0; index < table.Length; index++)
        {
            foreach (var wrong in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                byte[] corrupt = [.. table];
                corrupt[index] = wrong;
                ReadAnyway(corrupt);
            }
        }
    }

    static void ReadAnyway(byte[] table)
    {
        try
        {
            MethodTableText.Read(table);
        }
        catch (InvalidDataException)
        {
        }
    }

    static byte[] Table(TableBytes record)
    {
        var records = new TableBytes().Sized(record);
        return new TableBytes()
            .Int32(MethodTableFormat.Magic).Int32(MethodTableFormat.Version).Int32(1)
            .Int32(MethodTableFormat.HeaderLength).Int32(MethodTableFormat.HeaderLength + 4).Int32(MethodTableFormat.HeaderLength + 4 + records.Length)
            .Int32(0)
            .Append(records)
            .Varint(0).Sized(new TableBytes().Bytes(Encoding.UTF8.GetBytes("Shop.Place")))
            .ToArray();
    }

    static string Show(AutoSpan.Internal.MethodTableEntry method) => Show(method.Function, method.Name, method.Tags);

    static string Show(string function, string name, IEnumerable<KeyValuePair<string, object?>>? tags) =>
        $"{function} {name} [{string.Join(", ", (tags ?? []).Select(tag => $"{tag.Key}={tag.Value}"))}]";

    static string Show(MethodRecord method)
    {
        List<KeyValuePair<string, object?>> tags = [];
        if (method.Code != CodeAttributes.None)
            tags.Add(new("code.function.name", method.Function));
        if (method.Code == CodeAttributes.Location)
            tags.AddRange([new("code.file.path", method.File), new("code.line.number", method.Line)]);
        for (var index = 0; index < method.Tags.Count; index += 2)
            tags.Add(new(method.Tags[index], method.Tags[index + 1]));

        return Show(method.Function, method.Name, tags);
    }
}
