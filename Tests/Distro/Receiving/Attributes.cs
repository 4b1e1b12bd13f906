using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AutoSpan.Tests.Distro.Receiving;

/// <summary>Reads lists of OTLP's <c>KeyValue</c>.</summary>
internal static class Attributes
{
    public static IReadOnlyDictionary<string, string> Of(ProtobufMessage message, int field) =>
        message.Messages(field).ToDictionary(pair => pair.Text(1), pair => pair.Message(2) is { } value ? TextOf(value) : "", StringComparer.Ordinal);

    // string, bool, int, double, array.
    public static string TextOf(ProtobufMessage value) =>
        value.Has(1) ? value.Text(1)
        : value.Has(2) ? value.Number(2) == 1 ? "true" : "false"
        : value.Has(3) ? ((long)value.Number(3)).ToString(CultureInfo.InvariantCulture)
        : value.Has(4) ? BitConverter.UInt64BitsToDouble(value.Number(4)).ToString(CultureInfo.InvariantCulture)
        : value.Message(5) is { } array ? $"[{string.Join(", ", array.Messages(1).Select(TextOf))}]"
        : "";
}
