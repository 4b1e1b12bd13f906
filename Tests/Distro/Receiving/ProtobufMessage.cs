using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;

namespace AutoSpan.Tests.Distro.Receiving;

/// <summary>A message of Protocol Buffers without its definition: its fields by number.</summary>
internal sealed class ProtobufMessage
{
    private readonly ILookup<int, object> _fields;

    private ProtobufMessage(IEnumerable<(int Number, object Value)> fields) => _fields = fields.ToLookup(field => field.Number, field => field.Value);

    /// <exception cref="InvalidProtocolBufferException">The bytes are no message.</exception>
    public static ProtobufMessage Read(byte[] bytes)
    {
        List<(int, object)> fields = [];
        var input = new CodedInputStream(bytes);
        while (input.ReadTag() is var tag and not 0)
        {
            object value = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes().ToByteArray(),
                var other => throw new InvalidOperationException($"Unexpected wire type {other}.")
            };
            fields.Add((WireFormat.GetTagFieldNumber(tag), value));
        }

        return new ProtobufMessage(fields);
    }

    public bool Has(int field) => _fields[field].Any();

    public IEnumerable<ProtobufMessage> Messages(int field) => _fields[field].Select(value => Read((byte[])value));

    public ProtobufMessage? Message(int field) => Messages(field).FirstOrDefault();

    public byte[] Bytes(int field) => (byte[]?)_fields[field].FirstOrDefault() ?? [];

    public string Text(int field) => System.Text.Encoding.UTF8.GetString(Bytes(field));

    public string Hex(int field) => Convert.ToHexStringLower(Bytes(field));

    public ulong Number(int field) => (ulong?)_fields[field].FirstOrDefault() ?? 0;
}
