using System.Collections.Generic;

namespace AutoSpan.Tests.Distro.Receiving;

/// <summary>A log record as it was on the wire.</summary>
internal sealed record ReceivedLog(string TraceId, string SpanId, string EventName, string Scope, IReadOnlyDictionary<string, string> Attributes)
{
    public static IEnumerable<ReceivedLog> In(ProtobufMessage request)
    {
        foreach (var resource in request.Messages(1))
        {
            foreach (var scope in resource.Messages(2))
            {
                var name = scope.Message(1)?.Text(1) ?? "";
                foreach (var record in scope.Messages(2))
                    yield return new ReceivedLog(record.Hex(9), record.Hex(10), record.Text(12), name, Receiving.Attributes.Of(record, 6));
            }
        }
    }
}
