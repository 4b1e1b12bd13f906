using System.Collections.Generic;

namespace AutoSpan.Tests.Distro.Receiving;

/// <summary>A request of an exporter.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Protocol"><c>HTTP/1.1</c> or <c>HTTP/2</c>.</param>
/// <param name="Headers">Its headers; names are not case-sensitive.</param>
/// <param name="WireLength">The length of the body as it was sent, in bytes.</param>
internal sealed record ReceivedRequest(string Path, string Protocol, IReadOnlyDictionary<string, string> Headers, int WireLength)
{
    /// <summary>Whether the client has shown a certificate.</summary>
    public string? ClientCertificate { get; init; }
}
