using System;
using System.IO;
using System.Linq;
using System.Text;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Rules;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Attributes that a code base declares itself, and attributes whose arguments cannot be read.</summary>
public sealed class OwnAttributeTests
{
    const string OnlyAttributes = "<AutoSpan><Exclude /></AutoSpan>";

    const string Markers =
        """
        namespace AutoSpan
        {
            class WithSpanAttribute : System.Attribute { }
            class NoSpanAttribute : System.Attribute { }
            class SpanTagAttribute : System.Attribute { }
        }
        """;

    const string Richer =
        """
        namespace AutoSpan
        {
            enum Sort : byte { Internal, Server, Client }

            class WithSpanAttribute : System.Attribute
            {
                public WithSpanAttribute(int level = 0, string name = null, System.Type owner = null) { }
                public Sort Kind;
                public string Comment { get; set; }
                public long[] Numbers { get; set; }
            }

            class SpanTagAttribute : System.Attribute { public string Member; }
        }
        """;

    [Fact]
    public void AreAsGoodWithoutAnyOfTheMembers()
    {
        const string source =
            """
            namespace Shop
            {
                public class Service
                {
                    [AutoSpan.WithSpan] void Work([AutoSpan.SpanTag] int one) => ToString();
                    [AutoSpan.NoSpan] public void Quiet() => ToString();
                    public void Other() => ToString();
                }
            }
            """;
        using var module = Read(Markers + source);

        var selection = Select(module, "<AutoSpan />");

        Assert.Equal(["Shop.Service.Work", "Shop.Service.Other"], selection.Selected.Select(method => method.DisplayName));
        Assert.Equal("autospan.argument.one", Assert.Single(selection.Selected[0].Settings.Tags.All).Name);
        Assert.Contains(selection.Skipped, method => method is { DisplayName: "Shop.Service.Quiet", Attribute.IsTraced: false });
        Assert.Empty(selection.Diagnostics);
    }

    [Fact]
    public void MayHaveMoreMembersAndFieldsForProperties()
    {
        const string source =
            """
            namespace Shop
            {
                public class Service
                {
                    [AutoSpan.WithSpan(3, "{Method|lower}", typeof(Service), Kind = AutoSpan.Sort.Client, Comment = "c", Numbers = new[] { 1L, 2L })]
                    [return: AutoSpan.SpanTag(Member = "Length")]
                    string Work() => ToString();
                }
            }
            """;
        using var module = Read(Richer + source);

        var selection = Select(module);

        var settings = Assert.Single(selection.Selected).Settings;
        Assert.Equal(("work", SpanKind.Client), (settings.Get(Setting.Name), settings.Get(Setting.Kind)));
        Assert.Equal("return.Length", Assert.IsType<TagRule.Value>(Assert.Single(settings.Tags.All)).Path.Text);
        Assert.Empty(selection.Diagnostics);
    }

    [Theory]
    [InlineData("Other.WithSpanAttribute")]
    [InlineData("AutoSpan.Inner.WithSpanAttribute")]
    [InlineData("WithSpanAttribute")]
    public void AreKnownByTheirFullName(string name)
    {
        var dot = name.LastIndexOf('.');
        var declaration = $"class {name[(dot + 1)..]} : System.Attribute {{ }}";
        using var module = Read(
            (dot < 0 ? declaration : $"namespace {name[..dot]} {{ {declaration} }}")
            + $"public class Service {{ [global::{name}] public void Work() => ToString(); }}");

        Assert.Empty(Select(module).Selected);
    }

    // It is there, and that counts; what it says is lost, and the build says so.
    [Theory]
    [InlineData("no beginning", "0000")]
    [InlineData("a text that is too long", "0100" + "7F" + "41")]
    [InlineData("a text that is a little too long", "0100" + "03" + "4142")]
    [InlineData("a kind of argument that is none", "0100" + "FF" + "0100" + "99")]
    public void ThatCannotBeReadCountAsThere(string what, string bytes)
    {
        using var module = WithArguments(Convert.FromHexString(bytes));

        var selection = Select(module);

        Assert.Equal("Service.Work", Assert.Single(selection.Selected).Settings.Get(Setting.Name));
        var warning = Assert.Single(selection.Diagnostics);
        Assert.True(warning.Id == "AS2011", what);
        Assert.StartsWith("The arguments of [WithSpan] on Shop.Service.Work cannot be read and are ignored: ", warning.Message);
    }

    [Fact]
    public void WithoutAnyBytesCountAsThere()
    {
        using var module = WithArguments([]);

        var selection = Select(module);

        Assert.Equal("Service.Work", Assert.Single(selection.Selected).Settings.Get(Setting.Name));
        Assert.Empty(selection.Diagnostics);
    }

    [Fact]
    public void WhoseKindIsOfAnUnknownAssemblyCountAsThere()
    {
        using var module = WithArguments([1, 0, 0xFF, 1, 0, 0x54, 0x55, .. Text("Nowhere.Kind, Nowhere"), .. Text("Kind"), 2, 0, 0, 0]);

        var selection = Select(module);

        Assert.Equal(SpanKind.Internal, Assert.Single(selection.Selected).Settings.Get(Setting.Kind));
        Assert.Contains("a type in the arguments cannot be found.", Assert.Single(selection.Diagnostics).Message);

        static byte[] Text(string text) => [(byte)text.Length, .. Encoding.UTF8.GetBytes(text)];
    }

    // The type of an attribute is never looked for: its name is in the module.
    [Fact]
    public void WhoseAssemblyIsMissingAreRead()
    {
        var file = Compiler.Compile("Code", "namespace Shop; public class Service { [AutoSpan.WithSpan(\"x\")] void Work() => ToString(); }");
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = new NoAssemblies() });

        Assert.Equal("x", Assert.Single(Select(module).Selected).Settings.Get(Setting.Name));
    }

    static ModuleDefinition Read(string source) => ModuleDefinition.ReadModule(Compiler.Compile("Code", source));

    /// <summary>A module whose one <c>[WithSpan]</c>, with a constructor of one text, has these bytes for arguments.</summary>
    static ModuleDefinition WithArguments(byte[] bytes)
    {
        using var module = Read("namespace Shop; public class Service { [AutoSpan.WithSpan(\"x\")] void Work() => ToString(); }");
        var attributes = module.GetType("Shop.Service").Methods.Single(method => method.Name == "Work").CustomAttributes;
        attributes[0] = new CustomAttribute(attributes[0].Constructor, bytes);
        var stream = new MemoryStream();
        module.Write(stream);
        stream.Position = 0;
        return ModuleDefinition.ReadModule(stream, new ReaderParameters { AssemblyResolver = new NoAssemblies() });
    }

    static MethodSelection Select(ModuleDefinition module, string configuration = OnlyAttributes) =>
        MethodSelector.Select(module, Given.RuleSet(configuration));

    sealed class NoAssemblies : IAssemblyResolver
    {
        public AssemblyDefinition? Resolve(AssemblyNameReference name) => null;

        public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => null;

        public void Dispose()
        {
        }
    }
}
