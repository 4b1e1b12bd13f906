using System.Collections.Generic;

namespace AutoSpan.Tests.Configuration;

/// <summary>A file with errors, and the expected diagnostics.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Xml">The whole file.</param>
/// <param name="Expected">Each diagnostic as <c>line,column id: message</c>.</param>
/// <param name="RefusedBySchema">True if an editor with the schema also reports an error.</param>
internal sealed record InvalidConfiguration(string Name, string Xml, IReadOnlyList<string> Expected, bool RefusedBySchema);
