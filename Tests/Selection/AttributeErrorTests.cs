using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Attributes that contradict each other, have invalid arguments, or are on members that cannot be woven.</summary>
public sealed class AttributeErrorTests
{
    const string OnlyAttributes = "<AutoSpan><Exclude /></AutoSpan>";

    [Theory]
    [InlineData("[WithSpan, NoSpan] public void Work() { }", "Shop.Both.Work")]
    [InlineData("[WithSpan, NoSpan] public int Size { get; set; }", "Shop.Both.Size")]
    [InlineData("[WithSpan, NoSpan] public event System.Action Rung;", "Shop.Both.Rung")]
    [InlineData("[WithSpan, NoSpan] public class Inner { public void Work() => ToString(); public void Other() => ToString(); }", "Shop.Both.Inner")]
    public void BothOnOneMemberIsWarnedOfOnce(string member, string name)
    {
        var result = Weave($"public class Both {{ {member} }}");

        var warning = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Warning && diagnostic.Id == "AS2010");
        Assert.Equal($"{name} has both [WithSpan] and [NoSpan], and [NoSpan] wins. Remove one of them.", warning.Message);
        Assert.StartsWith("Code: 0 methods woven", result.Summary);
    }

    [Fact]
    public void BothOnTheAssemblyIsWarnedOfOnce()
    {
        var result = Weave("public class One { public void Work() => ToString(); }", "[assembly: AutoSpan.WithSpan, AutoSpan.NoSpan]");

        Assert.Equal("Code has both [WithSpan] and [NoSpan], and [NoSpan] wins. Remove one of them.",
            Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "AS2010").Message);
        Assert.StartsWith("Code: 0 methods woven", result.Summary);
    }

    [Theory]
    [InlineData("""[WithSpan("{Type")] void Work() => ToString();""", "AS1020",
        "The template '{Type' in '[WithSpan] on Shop.Service.Work' has an unmatched '{' at position 1.")]
    [InlineData("""[WithSpan("{Typ}")] void Work() => ToString();""", "AS1021", "'{Typ}' in '[WithSpan] on Shop.Service.Work' is not a valid placeholder.")]
    [InlineData("""[WithSpan("{Method|kebap}")] int Size { get => 1; set { } }""", "AS1022",
        "'kebap' in '[WithSpan] on Shop.Service.Size' is not a valid filter.")]
    [InlineData("""[WithSpan(Kind = (ActivityKind)9)] void Work() => ToString();""", "AS1004",
        "'9' is not a valid value of 'Kind of [WithSpan] on Shop.Service.Work'.")]
    [InlineData("""[WithSpan] void Work([SpanTag(Member = "A..B")] string text) => ToString();""", "AS1030",
        "The expression 'text.A..B' in '[SpanTag] on text of Shop.Service.Work' has an unexpected '.' at position 8.")]
    [InlineData("""[WithSpan] [return: SpanTag(Member = "Trim()")] string Work() => ToString();""", "AS1032",
        "The expression 'return.Trim()' in '[SpanTag] on return of Shop.Service.Work' calls the method 'Trim' at position 8.")]
    [InlineData("""[WithSpan("{Type")] async System.Threading.Tasks.Task Work() => await System.Threading.Tasks.Task.Yield();""", "AS1020",
        "The template '{Type' in '[WithSpan] on Shop.Service.Work' has an unmatched '{' at position 1.")]
    public void WhatCannotBeIsOneErrorThatNamesThePlace(string member, string id, string message)
    {
        var result = Weave("public class Service {\n" + member + "\n}");

        var error = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(id, error.Id);
        Assert.StartsWith(message, error.Message);
        Assert.EndsWith("Code.cs", error.Location!.File);
        Assert.Equal(5, error.Location.Line);
        Assert.Null(result.Summary);
    }

    [Fact]
    public void OfATypeItIsOneErrorForAllItsMethods()
    {
        var result = Weave("""[WithSpan("{x}")] public class Service { public void One() => ToString(); public void Two() => ToString(); }""");

        Assert.StartsWith("'{x}' in '[WithSpan] on Shop.Service' is not a valid placeholder.",
            Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error).Message);
    }

    [Fact]
    public void AllErrorsComeTogetherAndNothingIsChanged()
    {
        const string source =
            """
            public class Service
            {
                [WithSpan("{x}")] public void One() => ToString();
                [WithSpan("{y}")] public void Two() => ToString();
                [WithSpan] public void Three() => ToString();
            }
            """;
        var woven = FodyHost.Weave(Compile(source), OnlyAttributes, Scratch.Folder());

        Assert.Equal(["AS1021", "AS1021", "AutoSpan reported 2 errors. The assembly is not woven."], woven.Errors.Select(error => error.Split(": '")[0]));
        Assert.False(File.Exists(woven.Path));
    }

    [Fact]
    public void ABlankNameIsNone()
    {
        const string source =
            """
            public class Service
            {
                [WithSpan("")] public void Empty([SpanTag("", Member = "")] int one) => ToString();
                [WithSpan(" ")] public void Blank() => ToString();
                [WithSpan(null)] public void Null() => ToString();
            }
            """;

        var result = Weave(source);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.StartsWith("Code: 3 methods woven", result.Summary);
    }

    [Theory]
    [InlineData("public class Service { [WithSpan] public int Work(__arglist) => 1; }", "Shop.Service.Work", "__arglist", 4)]
    [InlineData("public abstract class Service { [WithSpan] public abstract int Work(); }", "Shop.Service.Work", "it is abstract or extern", 0)]
    [InlineData("public interface IService { [WithSpan] int Work(); }", "Shop.IService.Work", "it is abstract or extern", 0)]
    public void OnAMemberThatCannotBeWovenItIsWarnedOf(string source, string method, string reason, int line)
    {
        var warning = Assert.Single(Weave(source).Diagnostics, diagnostic => diagnostic.Id == "AS3001");

        Assert.StartsWith($"{method} cannot be woven: ", warning.Message);
        Assert.Contains(reason, warning.Message);
        Assert.Equal(line, warning.Location?.Line ?? 0);
    }

    [Theory]
    [InlineData("[WithSpan] public abstract class Service { public abstract int Work(); public int Arguments(__arglist) => 1; }")]
    [InlineData("[WithSpan] public interface IService { int Work(); }")]
    public void OnATypeItIsNot(string source) => Assert.DoesNotContain(Weave(source).Diagnostics, diagnostic => diagnostic.Id == "AS3001");

    static WeavingResult Weave(string source, string before = "") => WeaveFile(Compile(source, before));

    static WeavingResult WeaveFile(string file)
    {
        using var resolver = new BuildAssemblyResolver(References.Of(file));
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = resolver, ReadSymbols = true });
        return new WeavingPipeline(new WeavingInput { Module = module, Resolver = resolver, Configuration = XElement.Parse(OnlyAttributes) }).Run();
    }

    static string Compile(string source, string before = "") =>
        Compiler.Compile("Code", $"using AutoSpan; using System.Diagnostics;\n{before}\nnamespace Shop;\n{source}");
}
