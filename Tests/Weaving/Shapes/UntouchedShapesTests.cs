using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>A method that cannot be woven is not changed, and the build warns only if a rule names it.</summary>
public sealed class UntouchedShapesTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void StayAsTheyAre(Build build)
    {
        var original = Repository.Cases(build);

        Assert.Equal(Code(original), Code(Woven.File(original, Woven.Everything).Path));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void NothingIsWarnedOfWhatAPatternSweepsUp(Build build) =>
        Assert.Empty(Woven.File(Repository.Cases(build), Woven.Everything).Warnings);

    [Theory]
    [ClassData(typeof(Builds))]
    public void AMethodNamedOutrightThatCannotBeWovenIsWarnedOf(Build build)
    {
        var woven = Woven.File(Repository.Cases(build), """<AutoSpan><Include type="Unweavable" method="Arguments" /></AutoSpan>""");

        var warning = Assert.Single(woven.Warnings);
        Assert.Contains("Arguments", warning);
        Assert.Contains("__arglist", warning);
    }

    static List<string> Code(string file)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(file)));
        return [.. module.GetType("AssemblyToProcess.Unweavable").Methods.Single(m => m.Name == "Arguments").Body.Instructions.Select(i => i.ToString())];
    }
}
