using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>
/// The packages, made once from this repository, and a folder outside of it in which projects may refer to them. Their version is never used
/// again, so that NuGet cannot serve an older one from its folder of packages; what it put there is deleted in the end.
/// </summary>
public sealed class Package : IAsyncLifetime
{
    public const string Id = "AutoSpan.Fody";

    public const string RuntimeId = "AutoSpan";

    public const string RegistrationId = "AutoSpan.OpenTelemetry";

    public const string DistroId = "AutoSpan.Distro";

    public const string ToolId = "AutoSpan.Tool";

    private readonly string _root = Directory.CreateTempSubdirectory("AutoSpan.Packaging.").FullName;

    private Task<ShopBuild>? _shop;
    private Task<FreshPrograms>? _freshPrograms;

    public string Version { get; } = $"0.0.1-test{Guid.NewGuid():N}";

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    public string File => FileOf(Id);

    /// <summary>What an application has.</summary>
    public string Reference => $"""<PackageReference Include="{Id}" Version="{Version}" />""";

    /// <summary>What an application has that exports without code.</summary>
    public string ExportReferences => $"""
        {Reference}
        <PackageReference Include="{DistroId}" Version="{Version}" />
        """;

    /// <summary>What a published library has: the runtime for its users, and the weaver for itself.</summary>
    public string LibraryReferences => $"""
        <PackageReference Include="{RuntimeId}" Version="{Version}" />
        <PackageReference Include="{Id}" Version="{Version}" PrivateAssets="all" />
        """;

    /// <summary>The projects of a stranger, built when a test first asks for them.</summary>
    internal Task<ShopBuild> Shop => _shop ??= ShopBuild.Make(this);

    /// <summary>Programs that export without code, built when a test first asks for them.</summary>
    internal Task<FreshPrograms> FreshPrograms => _freshPrograms ??= Packaging.FreshPrograms.Make(this);

    public async ValueTask InitializeAsync()
    {
        WriteSurroundings();
        // What an earlier build with other properties left, such as local paths in symbols, is not to get into the packages.
        (await Compile()).MustSucceed();
        (await Pack(Feed)).MustSucceed();
    }

    public string FileOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    /// <summary>Makes the packages from what has changed since the last time.</summary>
    internal Task<DotnetRun> Pack(string folder) => BuildPackages("pack", "-o", folder);

    /// <summary>Compiles what the packages contain, all of it.</summary>
    internal Task<DotnetRun> Compile() => BuildPackages("build", "--no-incremental");

    /// <summary>A new folder, in which only what a stranger has on his machine has influence.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public async ValueTask DisposeAsync()
    {
        var packages = await Dotnet.Run(_root, ["nuget", "locals", "global-packages", "--list"]);
        var folder = packages.MustSucceed().Output.Split("global-packages:")[1].Trim();
        foreach (var id in new[] { Id, RuntimeId, RegistrationId, DistroId, ToolId })
        {
            var unpacked = new DirectoryInfo(Path.Combine(folder, id.ToLowerInvariant(), Version));
            if (unpacked.Exists)
                unpacked.Delete(recursive: true);
        }

        await Dotnet.EndCompiler(_root);
        Directory.Delete(_root, recursive: true);
    }

    // PackageVersion and not Version: the assemblies stay as the build of this repository made them. The analyzers have run in that.
    private Task<DotnetRun> BuildPackages(string command, params string[] arguments) => Dotnet.SdkAlone(
        Repository.Root,
        [command, "Packaging", "-c", "Release", $"-p:PackageVersion={Version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", .. arguments]);

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
