using System;
using System.IO;
using System.Linq;

namespace AutoSpan.Foreign;

/// <summary>The packages of this repository in a folder that NuGet can read.</summary>
internal sealed record Packages(string Feed, string Version)
{
    private const string Weaver = "AutoSpan.Fody.";

    /// <summary>Packs this repository. The version is never used again, so that NuGet cannot serve an older one from its own folder.</summary>
    public static Packages Pack(string repository, string feed)
    {
        var version = $"0.0.1-foreign{Guid.NewGuid():N}";
        string[] pack = ["pack", "Packaging", "-c", "Release", "-o", feed, $"-p:PackageVersion={version}", "-p:RunAnalyzers=false"];
        Command.Dotnet(repository, pack).MustSucceed();
        return new Packages(feed, version);
    }

    /// <summary>Packages that were made before.</summary>
    /// <exception cref="InvalidOperationException">The folder does not have one version of AutoSpan.Fody.</exception>
    public static Packages Find(string feed)
    {
        var names = Directory.EnumerateFiles(feed, $"{Weaver}*.nupkg").Select(Path.GetFileNameWithoutExtension).ToArray();
        return names.Length == 1
            ? new Packages(Path.GetFullPath(feed), names[0]![Weaver.Length..])
            : throw new InvalidOperationException($"'{feed}' has {names.Length} packages AutoSpan.Fody, and must have one.");
    }
}
