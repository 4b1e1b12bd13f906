using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>
/// The package, made once from this repository, and a folder outside of it in which projects may refer to it. Its version is never used
/// again, so that NuGet cannot serve an older one from its folder of packages; what it put there is deleted in the end.
/// </summary>
public sealed class Package : IAsyncLifetime
{
    public const string Id = "AutoSpan.Fody";

    private readonly string _root = Directory.CreateTempSubdirectory("AutoSpan.Packaging.").FullName;

    private Task<ShopBuild>? _shop;

    public string Version { get; } = $"0.0.1-test{Guid.NewGuid():N}";

    public string File => Path.Combine(_root, "feed", $"{Id}.{Version}.nupkg");

    public string Reference => $"""<PackageReference Include="{Id}" Version="{Version}" />""";

    /// <summary>The projects of a stranger, built when a test first asks for them.</summary>
    internal Task<ShopBuild> Shop => _shop ??= ShopBuild.Make(this);

    public async ValueTask InitializeAsync()
    {
        WriteSurroundings();
        var feed = Path.GetDirectoryName(File)!;
        // PackageVersion and not Version: the assemblies stay as the build of this repository made them.
        var pack = await Dotnet.Sdk(Repository.Root, "pack", "Weaver", "-c", "Release", "-o", feed, $"-p:PackageVersion={Version}");
        pack.MustSucceed();
    }

    /// <summary>A new folder, in which only what a stranger has on his machine has influence.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public async ValueTask DisposeAsync()
    {
        var packages = await Dotnet.Run(_root, ["nuget", "locals", "global-packages", "--list"]);
        var folder = packages.MustSucceed().Output.Split("global-packages:")[1].Trim();
        var unpacked = new DirectoryInfo(Path.Combine(folder, Id.ToLowerInvariant(), Version));
        if (unpacked.Exists)
            unpacked.Delete(recursive: true);
        Directory.Delete(_root, recursive: true);
    }

    // NuGet adds the source to those of the machine. The empty files keep out what may lie further up.
    private void WriteSurroundings()
    {
        Write("nuget.config", """
            <configuration>
              <packageSources>
                <add key="AutoSpan under test" value="feed" />
              </packageSources>
            </configuration>
            """);
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            Write(name, "<Project />");
    }

    private void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(_root, name), text);
}
