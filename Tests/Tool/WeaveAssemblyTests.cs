using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Terminal;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan weave</c> on one assembly.</summary>
public sealed class WeaveAssemblyTests : IDisposable
{
    private static readonly string Key = Path.Combine(Repository.Root, "Runtime", "AutoSpan.snk");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheResultIsThatOfABuild()
    {
        var cases = Repository.Cases(Build.Release);
        var config = _folder.Write("c.xml", Cases.Default);

        (await Autospan.Run("weave", cases, "--output", _folder["out"], "--config", config)).MustSucceed();

        var built = Woven.File(cases, Cases.Default).Path;
        Assert.Equal(Methods(built), Methods(_folder["out/AssemblyToProcess.dll"]));
        Assert.True(File.Exists(_folder["out/AutoSpan.dll"]));
        Assert.True(File.Exists(_folder["out/AssemblyToProcess.autospan.json"]));
    }

    [Fact]
    public async Task ASecondAssemblyFindsTheRuntimeThatTheFirstOneBrought()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);

        (await Autospan.Run("weave", Repository.Cases(Build.Release), "--output", _folder["out"])).MustSucceed();
        (await Autospan.Run("weave", _folder["Parts.dll"], "--output", _folder["out"])).MustSucceed();

        Assert.NotEmpty(Methods(_folder["out/Parts.dll"]));
    }

    [Theory]
    [InlineData("", "enabled='false'", "Parts is not woven, because of enabled=\"false\".")]
    [InlineData(
        "namespace Microsoft.CodeAnalysis { [Generator] public class GeneratorAttribute : System.Attribute; }", "",
        "Parts.dll is not woven: it has an analyzer or a source generator, which the compiler loads without AutoSpan.dll.")]
    [InlineData(
        "namespace Microsoft.CodeAnalysis { [Generator] public class GeneratorAttribute : System.Attribute; }", "noWarn='AS3006'",
        "Parts.dll is not woven: it has an analyzer or a source generator, which the compiler loads without AutoSpan.dll.")]
    public async Task WhyNothingIsWovenIsTold(string more, string option, string reason)
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts + more);
        var config = _folder.Write("c.xml", $"<AutoSpan {option}/>");

        var run = (await Autospan.Run("weave", _folder["Parts.dll"], "--output", _folder["out"], "--config", config)).MustSucceed();
        var explained = (await Autospan.Run("explain", _folder["Parts.dll"], "--config", config)).MustFail(ExitCode.Configuration);

        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.Contains(reason, explained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DebugInformationFormat.PortablePdb)]
    [InlineData(DebugInformationFormat.Embedded)]
    public async Task SymbolsAreKept(DebugInformationFormat symbols)
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts, symbols: symbols);

        (await Autospan.Run("weave", _folder["Parts.dll"], "--output", _folder["out"])).MustSucceed();

        Assert.Equal(symbols == DebugInformationFormat.PortablePdb, File.Exists(_folder["out/Parts.pdb"]));
        using var module = ModuleDefinition.ReadModule(_folder["out/Parts.dll"], new ReaderParameters { ReadSymbols = true });
        var method = module.GetType("Parts.Piece").Methods.Single(one => one.Name == "Size");
        Assert.Equal("/src/Source.cs", method.DebugInformation.SequencePoints.First(point => !point.IsHidden).Document.Url);
    }

    [Fact]
    public async Task TheStrongNameIsSignedAgainWithTheKey()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts, key: Key);

        (await Autospan.Run("weave", _folder["Parts.dll"], "--output", _folder["out"], "--key", Key)).MustSucceed();

        Assert.Equal(PublicKey(_folder["Parts.dll"]), PublicKey(_folder["out/Parts.dll"]));
        Assert.Equal(StrongNameKey.Read(Key).PublicKey, PublicKey(_folder["out/Parts.dll"]));
        Assert.True(StrongNameSignature.IsValid(_folder["Parts.dll"], Key));
        Assert.True(StrongNameSignature.IsValid(_folder["out/Parts.dll"], Key));
    }

    [Fact]
    public async Task WithoutTheKeyThereIsAWord()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts, key: Key);

        var run = (await Autospan.Run("weave", _folder["Parts.dll"], "--output", _folder["out"])).MustSucceed();

        Assert.Contains("Parts has a strong name, and its signature is no longer valid.", run.Error);
        Assert.False(StrongNameSignature.IsValid(_folder["out/Parts.dll"], Key));
    }

    [Fact]
    public async Task AnotherKeyIsRefused()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts, key: Key);
        using var rsa = new System.Security.Cryptography.RSACryptoServiceProvider(1024);
        File.WriteAllBytes(_folder["other.snk"], rsa.ExportCspBlob(includePrivateParameters: true));
        File.WriteAllBytes(_folder["public.snk"], rsa.ExportCspBlob(includePrivateParameters: false));

        async Task<string> Fail(string key) => (await Autospan.Run("weave", _folder["Parts.dll"], "-o", _folder["out"], "-k", key)).MustFail(ExitCode.BadInput);

        Assert.Contains("was signed with another key", await Fail(_folder["other.snk"]));
        Assert.Contains("only the public half", await Fail(_folder["public.snk"]));
        Assert.Contains("is not a key pair", await Fail(_folder["Parts.dll"]));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task AnExistingFileIsNotReplaced()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);
        var before = StrangeProgram.ContentOf(_folder.Path);

        var line = (await Autospan.Run("weave", _folder["Parts.dll"], "--output", _folder.Path)).MustFail(ExitCode.FileSystem);

        Assert.Contains(" exists. Give another --output", line);
        Assert.Equal(before, StrangeProgram.ContentOf(_folder.Path));
    }

    [Fact]
    public async Task WhereToWriteMustBeSaid()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);

        Assert.Contains("--in-place", (await Autospan.Run("weave", _folder["Parts.dll"])).MustFail(ExitCode.Usage));
        Assert.Contains("exclude", (await Autospan.Run("weave", _folder["Parts.dll"], "--in-place", "-o", _folder["out"])).MustFail(ExitCode.Usage));
    }

    private static string[] Methods(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return
        [
            .. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
                .Select(method => $"{method.FullName}: {string.Join("; ", method.Body.Instructions)}")
                .Order(StringComparer.Ordinal)
        ];
    }

    private static byte[] PublicKey(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return module.Assembly.Name.PublicKey;
    }
}
