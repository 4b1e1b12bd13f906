using System.Linq;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Rules;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Members on which attributes are not where one would look for them first.</summary>
public sealed class AttributePlaceTests
{
    [Theory]
    [InlineData("static class E { extension(string text) { [WithSpan] public int Half => text.Length / 2; } "
        + "extension(int number) { public int Half => number / 2; } }",
        "System.Int32 E::get_Half(System.String)")]
    [InlineData("static class E { extension(int number) { public int Half => number / 2; } "
        + "extension<T>(System.Collections.Generic.List<T> list) { [WithSpan] public int Half => list.Count / 2; } }",
        "System.Int32 E::get_Half(System.Collections.Generic.List`1<T>)")]
    [InlineData("static class E { extension(string text) { [WithSpan] public static int Limit => 3; public static int Other => 4; } }",
        "System.Int32 E::get_Limit()")]
    [InlineData("static class E { extension(string text) { [WithSpan] public int Work(int number) => text.Length / number; } }",
        "System.Int32 E::Work(System.String,System.Int32)")]
    [InlineData("interface I { int Size { get; } } class C : I { [WithSpan] int I.Size => 3; }", "System.Int32 C::I.get_Size()")]
    [InlineData("class C { [WithSpan] public int this[int index] => index; }", "System.Int32 C::get_Item(System.Int32)")]
    [InlineData("class C { [method: WithSpan] public event System.Action Rung; }",
        "System.Void C::add_Rung(System.Action) System.Void C::remove_Rung(System.Action)")]
    [InlineData("record R(int Size) { [WithSpan] public int Size { get; } = Size; }", "System.Int32 R::get_Size()")]
    [InlineData("partial class C { [WithSpan] partial void Work(); } partial class C { partial void Work() => ToString(); }", "System.Void C::Work()")]
    [InlineData("partial class C { partial void Work() => ToString(); } "
        + "[WithSpan] partial class C { public partial void Other(); partial void Work(); public partial void Other() => ToString(); }",
        "System.Void C::Other()")]
    [InlineData("class C<T> { [WithSpan] class Inner<U> { public void Work<V>() => ToString(); } }", "System.Void C`1/Inner`1::Work()")]
    [InlineData("struct S { [WithSpan] public S(int number) => number.ToString(); }", "System.Void S::.ctor(System.Int32)")]
    [InlineData("class C { [WithSpan] static C() => new C(); }", "System.Void C::.cctor()")]
    [InlineData("class C { [WithSpan] ~C() => ToString(); }", "System.Void C::Finalize()")]
    [InlineData("class C { [WithSpan] public static C operator +(C one, C other) => new(); }", "C C::op_Addition(C,C)")]
    [InlineData("interface I { [WithSpan] int Work() => 3; }", "System.Int32 I::Work()")]
    public void AreFound(string source, string methods)
    {
        using var module = Read(source);

        var selection = Select(module);

        Assert.Equal(methods, string.Join(' ', selection.Selected.Select(method => method.Method.FullName)));
        Assert.Empty(selection.Diagnostics);
    }

    [Fact]
    public void OfClosuresTheyAreFound()
    {
        const string source =
            """
            class C
            {
                int Work(int number)
                {
                    var outer = [WithSpan] [return: SpanTag("doubled")] (int one) =>
                    {
                        return Inner(one) + number;

                        [WithSpan("inner")]
                        int Inner([SpanTag] int two) => two * number;
                    };
                    return outer(1);
                }
            }
            """;
        using var module = Read(source);

        var selected = Select(module).Selected.OrderBy(method => method.Settings.Get(Setting.Name)).ToList();

        Assert.Equal(["C.Work.lambda", "inner"], selected.Select(method => method.Settings.Get(Setting.Name)));
        Assert.Equal(["doubled", "autospan.argument.two"], selected.Select(method => Assert.Single(method.Settings.Tags.All).Name));
    }

    // What overrides or implements a member is another one.
    [Fact]
    public void AreNotInherited()
    {
        const string source =
            """
            class Base { [WithSpan] public virtual int Work() => GetHashCode(); [NoSpan] public virtual int Quiet() => GetHashCode(); }
            class Derived : Base { public override int Work() => ToString().Length; public override int Quiet() => ToString().Length; }
            [WithSpan] interface I { void Done(); }
            class Implementation : I { public void Done() => ToString(); }
            """;
        using var module = Read(source);

        Assert.Equal(["Base.Work"], Select(module).Selected.Select(method => method.DisplayName));
        Assert.Contains(Select(module, "<AutoSpan />").Selected, method => method.DisplayName == "Derived.Quiet");
    }

    [Theory]
    [InlineData("class C { public int this[[SpanTag] int index] { get => index; [param: SpanTag] set { } } }", "C.Item.get", "autospan.argument.index")]
    [InlineData("class C { public int this[[SpanTag] int index] { get => index; [param: SpanTag] set { } } }", "C.Item.set",
        "autospan.argument.index autospan.argument.value")]
    [InlineData("class C { public int Size { [return: SpanTag(\"size\")] get; } }", "C.Size.get", "size")]
    [InlineData("class C([SpanTag] int size) { public int Size => size; }", "C.ctor", "autospan.argument.size")]
    [InlineData("static class E { extension([SpanTag] string text) { public int Half => text.Length / 2; } }", "E.Half.get", "autospan.argument.text")]
    public void OfParametersTheyAreFound(string source, string member, string tags)
    {
        using var module = Read(source);

        var selection = Select(module, """<AutoSpan trivial="include" generated="include"><Include members="property constructor" /></AutoSpan>""");

        var settings = Assert.Single(selection.Selected, method => method.DisplayName == member).Settings;
        Assert.Equal(tags, string.Join(' ', settings.Tags.All.Select(tag => tag.Name)));
    }

    // C# lets parameters be named as keywords. They are neither the object nor the result.
    [Fact]
    public void OfParametersNamedAsKeywordsTheyMeanThose()
    {
        using var module = Read("class C { [WithSpan] void Work([SpanTag] int @this, [SpanTag(Member = \"Length\")] string @return) => ToString(); }");

        var tags = Assert.Single(Select(module).Selected).Settings.Tags.All.Select(Assert.IsType<TagRule.Value>).ToList();

        Assert.Equal(["autospan.argument.this", "autospan.argument.return"], tags.Select(tag => tag.Name));
        Assert.Equal([ValuePath.RootOf("this"), ValuePath.RootOf("return")], tags.Select(tag => tag.Path.Value.Root));
        Assert.All(tags, tag => Assert.False(tag.Path.Value.IsThis || tag.Path.Value.IsReturn));
    }

    static ModuleDefinition Read(string source) => ModuleDefinition.ReadModule(Compiler.Compile("Code", "using AutoSpan;\n" + source));

    static MethodSelection Select(ModuleDefinition module, string configuration = "<AutoSpan><Exclude /></AutoSpan>") =>
        MethodSelector.Select(module, Given.RuleSet(configuration));
}
