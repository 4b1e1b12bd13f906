using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Shapes;

/// <summary>Shapes that cannot be traced yet stay exactly as they are, and the build says how many there are.</summary>
[Collection(nameof(Spans))]
public sealed class UntouchedShapesTests
{
    [Theory]
    [InlineData(Build.Debug, "Names", "Numbers")]
    [InlineData(Build.Release, "Names", "Numbers")]
    [InlineData(Build.Debug, "Names", "NumbersLater")]
    [InlineData(Build.Release, "Names", "NumbersLater")]
    public void IteratorsStayAsTheyAre(Build build, string type, string method)
    {
        var original = Repository.Cases(build);

        Assert.Equal(Code(original, type, method), Code(Woven.File(original, Woven.Everything).Path, type, method));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void NothingIsWarnedOfWhatAPatternSweepsUp(Build build) =>
        Assert.Empty(Woven.File(Repository.Cases(build), Woven.Everything).Warnings);

    [Theory]
    [ClassData(typeof(Builds))]
    public void AMethodNamedOutrightThatCannotBeWovenIsWarnedOf(Build build)
    {
        var woven = Woven.File(Repository.Cases(build), """<AutoSpan><Include type="Names" method="Numbers" /></AutoSpan>""");

        Assert.Contains("Numbers", Assert.Single(woven.Warnings));
    }

    // Kick-off and state machine, instruction for instruction.
    static List<string> Code(string file, string type, string method)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(file)));
        var declaring = module.GetType("AssemblyToProcess." + type);
        var machine = declaring.NestedTypes.Single(t => t.Name.StartsWith('<' + method + '>'));
        return [.. machine.Methods.Append(declaring.Methods.Single(m => m.Name == method))
            .Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions.Select(i => m.Name + " " + i))];
    }
}
