using System.IO;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Weaving.WovenCode;

/// <summary>The IL that weaving makes of one method of each shape: see README.md.</summary>
public sealed class WovenCodeTests
{
    const string Folder = "Tests/Weaving/WovenCode";

    static readonly string Sample = Path.Combine(Repository.Root, Folder, "Sample.dll");

    [Fact]
    public void WovenCodeIsThatOfTheCommittedFile() => new CommittedFile($"{Folder}/Sample.woven.il").AssertIs(Woven(), typeof(WovenCodeTests));

    [Fact(Explicit = true)]
    public void CompileSample()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, Folder, "Sample.txt"));

        File.Copy(Compiler.Compile("Sample", source, "/debug-", "/nullable:disable"), Sample, overwrite: true);
    }

    static string Woven()
    {
        var woven = FodyHost.Weave(
            Sample,
            """
            <AutoSpan report="none">
              <Include type="Orders" arguments="all" />
              <Event type="Orders" method="Event" return="value" />
            </AutoSpan>
            """,
            Scratch.Folder(),
            References.Of(Repository.Cases(Build.Release)));

        Assert.Empty(woven.Errors);
        Assert.Empty(woven.Warnings);
        using var module = ModuleDefinition.ReadModule(woven.Path);
        return IlText.Of(module);
    }
}
