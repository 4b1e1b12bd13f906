using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AutoSpan.Fody.Metadata;
using AutoSpan.Tests.Harness;
using AutoSpan.Tool.Terminal;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan weave</c> on the folder of an application.</summary>
public sealed class WeaveFolderTests : IDisposable
{
    private static readonly string[] OwnSpans = ["span Piece.Size", "span Piece.Size", "span Piece.Size", "span Work.Count"];

    private readonly TestFolder _folder = new();
    private readonly StrangeProgram _program;

    public WeaveFolderTests() => _program = StrangeProgram.In(_folder["app"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItsOwnAssembliesAreWovenAndItRuns()
    {
        var before = _program.Content;

        var run = (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"])).MustSucceed();

        Assert.Equal(OwnSpans.Append("10"), (await Run("woven")).Order(StringComparer.Ordinal).OrderBy(line => line == "10"));
        Assert.Contains("Parts: 1 method woven", run.Output);
        Assert.Contains("Strange: 1 method woven", run.Output);
        Assert.Equal(before, _program.Content);
        Assert.Equal(before["Foreign.dll"], StrangeProgram.ContentOf(_folder["woven"])["Foreign.dll"]);
        Assert.Contains(_folder["woven"], run.Output);
        Assert.DoesNotContain(".tmp", run.Output);
    }

    [Fact]
    public async Task DependenciesAreWovenIfTheyAreNamed()
    {
        (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"], "--assembly", "For*")).MustSucceed();

        Assert.Equal(3, (await Run("woven")).Count(line => line == "span Library.Twice"));
    }

    [Fact]
    public async Task ItIsReplacedOnlyInPlace()
    {
        var deps = JsonNode.Parse(File.ReadAllText(_program.PathOf("Strange.deps.json")))!;

        (await Autospan.Run("weave", _program.Folder, "--in-place")).MustSucceed();

        Assert.Equal(4, (await Run("app")).Count(line => line.StartsWith("span")));
        var after = JsonNode.Parse(File.ReadAllText(_program.PathOf("Strange.deps.json")))!;
        var added = after["targets"]![".NETCoreApp,Version=v10.0"]!.AsObject().Select(one => one.Key)
            .Except(deps["targets"]![".NETCoreApp,Version=v10.0"]!.AsObject().Select(one => one.Key));
        Assert.StartsWith("AutoSpan/", Assert.Single(added));
        Assert.Empty(Directory.GetDirectories(_program.Folder));
    }

    [Fact]
    public async Task TheOutputMustBeNew()
    {
        Directory.CreateDirectory(_folder["woven"]);
        File.WriteAllText(_folder["woven/mine.txt"], "mine");

        var line = (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"])).MustFail(ExitCode.FileSystem);

        Assert.Equal($"autospan: {_folder["woven"]} exists. Give another --output, or delete it.", line);
        Assert.Equal(["mine.txt"], StrangeProgram.ContentOf(_folder["woven"]).Keys);
    }

    [Theory]
    [InlineData("app/woven")]
    [InlineData("app/a/woven")]
    public async Task AnOutputInsideOfTheInputIsRefused(string output)
    {
        var before = _program.Content;

        var line = (await Autospan.Run("weave", _program.Folder, "--output", _folder[output])).MustFail(ExitCode.Usage);

        Assert.Equal(
            $"autospan: {_folder[output]} is inside of {_program.Folder}, and would be copied into itself. Give an --output outside of it.", line);
        Assert.Equal(before, _program.Content);
        Assert.Empty(Directory.GetDirectories(_program.Folder));
    }

    [Fact]
    public async Task ANameThatBeginsAsTheInputIsNotInsideOfIt()
    {
        (await Autospan.Run("weave", _program.Folder, "--output", _program.Folder + ".woven")).MustSucceed();

        Assert.True(File.Exists(_folder["app.woven/Strange.dll"]));
    }

    [Fact]
    public async Task ACallInAPackageIsNoSetUpOfTheProgram()
    {
        var distro = Path.Combine(AppContext.BaseDirectory, "AutoSpan.Distro.dll");
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*OpenTelemetry*.dll").Append(distro))
            File.Copy(file, _program.PathOf(Path.GetFileName(file)));
        var config = _folder.Write("tracing.xml", "<AutoSpan export=\"auto\" />");

        var run = (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"], "--config", config)).MustSucceed();

        Assert.True(File.Exists(_folder["woven/OpenTelemetry.Exporter.OpenTelemetryProtocol.dll"]));
        Assert.DoesNotContain("AS7002", run.Error);
        Assert.DoesNotContain("AddSource(\"Strange\")", run.Output);
        using var program = ModuleDefinition.ReadModule(_folder["woven/Strange.dll"]);
        Assert.Contains(program.AssemblyReferences, reference => reference.Name == "AutoSpan.Distro");
    }

    [Fact]
    public async Task OneBadAssemblyLeavesEverythingAsItWas()
    {
        File.WriteAllBytes(_program.PathOf("Parts.dll"), File.ReadAllBytes(_program.PathOf("Parts.dll"))[..900]);
        var before = _program.Content;

        (await Autospan.Run("weave", _program.Folder, "--in-place")).MustFail(ExitCode.BadInput);
        (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"])).MustFail(ExitCode.BadInput);

        Assert.Equal(before, _program.Content);
        Assert.Equal(["app"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task AnErrorInTheConfigurationLeavesEverythingAsItWas()
    {
        var config = _folder.Write("tracing.xml", "<Weavers>\n  <AutoSpan knid=\"Client\" />\n</Weavers>");
        var before = _program.Content;

        var line = (await Autospan.Run("weave", _program.Folder, "--in-place", "--config", config)).MustFail(ExitCode.Configuration);

        Assert.StartsWith($"{config}(2,13): error AS1002: <AutoSpan> has no attribute 'knid'. Did you mean 'kind'?", line);
        Assert.Equal(before, _program.Content);
    }

    [Fact]
    public async Task WhatIsWovenStaysAndASecondPassIsRefused()
    {
        (await Autospan.Run("weave", _program.PathOf("Parts.dll"), "--in-place")).MustSucceed();
        var parts = _program.Content["Parts.dll"];

        var run = (await Autospan.Run("weave", _program.Folder, "--in-place")).MustSucceed();

        Assert.Contains($"{_program.PathOf("Parts.dll")} was woven before and is unchanged.", run.Error);
        Assert.Equal(parts, _program.Content["Parts.dll"]);
        Assert.Equal(4, (await Run("app")).Count(text => text.StartsWith("span")));
        var line = (await Autospan.Run("weave", _program.Folder, "--in-place")).MustFail(ExitCode.BadInput);
        Assert.Contains("is already woven", line);
    }

    [Fact]
    public async Task TheNearestConfigurationAboveIsUsed()
    {
        _folder.Write("FodyWeavers.xml", "<Weavers><AutoSpan><Include namespace=\"Parts\" name=\"a part\" /></AutoSpan></Weavers>");

        (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"])).MustSucceed();

        Assert.Equal(["10", "span a part", "span a part", "span a part"], (await Run("woven")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AFolderWithoutItsListOfAssembliesNeedsNames()
    {
        File.Delete(_program.PathOf("Strange.deps.json"));

        var line = (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"])).MustFail(ExitCode.BadInput);

        Assert.Contains("no .deps.json file", line);
        (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"], "--assembly", "*")).MustSucceed();
        Assert.Equal(7, (await Run("woven")).Count(text => text.StartsWith("span")));
        Assert.Contains("--assembly", (await Autospan.Run("weave", _program.Folder, "-o", _folder["w2"], "-a", "Nope")).MustFail(ExitCode.Missing));
    }

    [Theory]
    [InlineData("6.0", "netstandard2.1", true, true)]
    [InlineData("8.0", "net8.0", true, false)]
    [InlineData("9.0", "net9.0", false, false)]
    public async Task WhatIsAddedFitsTheFramework(string version, string build, bool hasLibrary, bool hasAsyncInterfaces)
    {
        var old = StrangeProgram.In(_folder["old"], version);

        (await Autospan.Run("weave", old.Folder, "--output", _folder["woven"])).MustSucceed();

        var added = Path.Combine(Repository.Root, "Tool", "bin", "Debug", "net8.0", "bundled", build, "AutoSpan.dll");
        Assert.Equal(File.ReadAllBytes(added), File.ReadAllBytes(_folder["woven/AutoSpan.dll"]));
        Assert.Equal(hasLibrary, File.Exists(_folder["woven/System.Diagnostics.DiagnosticSource.dll"]));
        Assert.Equal(hasLibrary, File.ReadAllText(_folder["woven/Strange.deps.json"]).Contains("System.Diagnostics.DiagnosticSource.dll"));
        Assert.Equal(hasAsyncInterfaces, File.Exists(_folder["woven/Microsoft.Bcl.AsyncInterfaces.dll"]));
        Assert.Equal(hasAsyncInterfaces, File.ReadAllText(_folder["woven/Strange.deps.json"]).Contains("Microsoft.Bcl.AsyncInterfaces.dll"));
        Assert.Equal(4, (await Run("woven")).Count(line => line.StartsWith("span")));
    }

    // The types of async iterators are in the framework, and the build of AutoSpan.dll that .NET 6 uses names them elsewhere.
    [Theory]
    [InlineData("6.0")]
    [InlineData("8.0")]
    [InlineData("9.0")]
    public async Task AnAsyncIteratorHasASpanOnEachFramework(string version)
    {
        var old = StrangeProgram.In(_folder["old"], version);
        StrangeProgram.Compile(old.PathOf("Parts.dll"), StrangeProgram.AsyncParts);

        (await Autospan.Run("weave", old.Folder, "--output", _folder["woven"])).MustSucceed();

        Assert.Equal(3, (await Run("woven")).Count(line => line == "span Piece.Sizes"));
    }

    [Fact]
    public async Task AProgramTellsTheSourcesOfItsLibraries()
    {
        (await Autospan.Run("weave", _program.Folder, "--output", _folder["woven"])).MustSucceed();

        using var program = AssemblyDefinition.ReadAssembly(_folder["woven/Strange.dll"]);
        Assert.Equal(["Parts", "Strange"], SourceNames.Of([program]));
    }

    private async Task<string[]> Run(string folder) =>
        [.. (await StrangeProgram.Run(_folder[folder])).MustSucceed().Lines.Where(line => line.Length > 0)];
}
