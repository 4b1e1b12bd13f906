using System;
using System.IO;

namespace AutoSpan.Tool.Terminal;

/// <summary>A folder that is deleted in the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("autospan.").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
