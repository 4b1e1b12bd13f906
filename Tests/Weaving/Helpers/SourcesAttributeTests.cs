using System.Linq;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Helpers;

/// <summary>A woven assembly carries the names of its sources and of those of its references.</summary>
public sealed class SourcesAttributeTests
{
    [Fact]
    public void AnAssemblyCarriesEachOfItsSources()
    {
        var assembly = Compiler.Compile("Alone", """
            namespace A;

            public class C
            {
                public void M() { System.Console.WriteLine(); }
                public void N() { System.Console.WriteLine(); }
            }
            """);

        var woven = FodyHost.Weave(assembly, "<AutoSpan><Include /><Set method=\"N\" source=\"Other; source\" /></AutoSpan>", Scratch.Folder());

        Assert.Equal(["name=Alone", "name=Other%3B source"], SourcesOf(woven));
    }

    [Fact]
    public void AnAssemblyWithoutAnythingWovenCarriesNone()
    {
        var woven = FodyHost.Weave(Compiler.Compile("Empty", "public class C { }"), "<AutoSpan><Include /></AutoSpan>", Scratch.Folder());

        Assert.Empty(SourcesOf(woven));
    }

    // The one in the middle is not woven, and the program has nothing of its own to weave.
    [Fact]
    public void AProgramCarriesThoseOfItsReferencesHoweverFarTheyAre()
    {
        var far = WeavePublic("Far", "public static class Far { public static void M() { System.Console.WriteLine(); } }");
        var middle = Compiler.Compile("Middle", "public static class Middle { public static void M() => Far.M(); }", "/r:" + far);
        var program = Compiler.Compile("Program", "Middle.M();", "/target:exe", "/r:" + middle);

        var woven = FodyHost.Weave(program, "<AutoSpan><Include /></AutoSpan>", Scratch.Folder(), [.. References.Of(program), middle, far]);

        Assert.Equal(["name=Far"], SourcesOf(woven));
    }

    [Fact]
    public void AReferenceThatKnowsOthersPassesThemOn()
    {
        var far = WeavePublic("Far", "public static class Far { public static void M() { System.Console.WriteLine(); } }");
        var near = Compiler.Compile("Near", "public static class Near { public static void M() { Far.M(); System.Console.WriteLine(); } }", "/r:" + far);
        var wovenNear = FodyHost.Weave(near, "<AutoSpan><Include /></AutoSpan>", Scratch.Folder(), [.. References.Of(near), far]);
        var program = Compiler.Compile("Program", "Near.M();", "/target:exe", "/r:" + wovenNear.Path);

        var woven = FodyHost.Weave(program, "<AutoSpan><Include /></AutoSpan>", Scratch.Folder(), [.. References.Of(program), wovenNear.Path]);

        Assert.Equal(["name=Far", "name=Near"], SourcesOf(woven));
    }

    private static string WeavePublic(string name, string source) =>
        FodyHost.Weave(Compiler.Compile(name, source), "<AutoSpan><Include /></AutoSpan>", Scratch.Folder()).Path;

    private static string[] SourcesOf(WovenFile woven)
    {
        Assert.Empty(woven.Errors);
        using var module = ModuleDefinition.ReadModule(woven.Path);
        var attribute = module.Assembly.CustomAttributes.SingleOrDefault(candidate => candidate.AttributeType.Name == "WovenSourcesAttribute");
        return attribute is null
            ? []
            : [.. ((CustomAttributeArgument[])attribute.ConstructorArguments[0].Value).Select(argument => (string)argument.Value)];
    }
}
