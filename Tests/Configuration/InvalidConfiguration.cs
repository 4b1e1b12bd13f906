using System.Collections.Generic;

namespace AutoSpan.Tests.Configuration;

/// <summary>A file with faults, and what must be said of them.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Xml">The whole file.</param>
/// <param name="Expected">Each diagnostic as <c>line,column id: message</c>.</param>
/// <param name="RefusedBySchema">True where an editor with the schema sees a fault too.</param>
internal sealed record InvalidConfiguration(string Name, string Xml, IReadOnlyList<string> Expected, bool RefusedBySchema);
