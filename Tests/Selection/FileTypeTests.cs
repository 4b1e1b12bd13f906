using System;
using System.Linq;
using AutoSpan.Tests.DebugInformation;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary><c>file</c> types are as other types, by the names that the source gives them.</summary>
[Trait("Fault", "S1")]
public sealed class FileTypeTests
{
    const string Source = """
        using System;
        using System.Threading.Tasks;
        namespace Shop
        {
            file interface INamed<T> { string Describe(T one); int Count { get; } }
            file class Hidden : INamed<int>
            {
                public string Work() => DateTime.Now.ToString();
                public async Task<int> Later() { await Task.Yield(); Func<string> text = () => DateTime.Now.ToString(); return text().Length; }
                string INamed<int>.Describe(int one) => one.ToString();
                int INamed<int>.Count => Work().Length;
                public class Inner { public string Work() => DateTime.Now.ToString(); }
            }
            file static class Extensions { public static string Twice(this string text) => string.Concat(text, text); }
            file class Box<T> { public string Put(T one) => one.ToString(); }
            file class Derived : Hidden { [AutoSpan.WithSpan("x")] string Own() => ToString(); }
        }
        namespace AutoSpan { file sealed class WithSpanAttribute(string name) : Attribute { public string Name { get; } = name; } }
        """;

    static readonly Lazy<string> Assembly = new(() => Compiler.Compile("Shop", Source));

    [Theory]
    [InlineData("Shop.Hidden.Work", "Hidden.Work")]
    [InlineData("Shop.Hidden.Later", "Hidden.Later")]
    [InlineData("Shop.Hidden.Later.lambda", "Hidden.Later.lambda")]
    [InlineData("Shop.Hidden.Describe", "Hidden.Describe")]
    [InlineData("Shop.Hidden.Count.get", "Hidden.Count.get")]
    [InlineData("Shop.Hidden.Inner.Work", "Hidden.Inner.Work")]
    [InlineData("Shop.Extensions.Twice", "Extensions.Twice")]
    [InlineData("Shop.Box.Put", "Box.Put")]
    [InlineData("Shop.Derived.Own", "Derived.Own")]
    public void AFileTypeHasItsSourceName(string method, string span)
    {
        var selection = CompiledSelection.Of(
            Assembly.Value, """<AutoSpan><Include visibility="public private internal" members="method property lambda" /></AutoSpan>""");

        Assert.Equal(method == "Shop.Derived.Own" ? "x" : span, selection.SpanName(method));
    }

    [Theory]
    [InlineData("""<Include type="Hidden" />""", "Shop.Hidden.Work")]
    [InlineData("""<Include type="Box" />""", "Shop.Box.Put")]
    [InlineData("""<Include type="Hidden.Inner" />""", "Shop.Hidden.Inner.Work")]
    [InlineData("""<Include inherits="Shop.INamed" />""", "Shop.Hidden.Work")]
    [InlineData("""<Include inherits="Shop.Hidden" method="Own" />""", "Shop.Derived.Own")]
    public void RulesNameItAsTheSourceDoes(string rule, string method) =>
        Assert.Null(CompiledSelection.Of(Assembly.Value, $"<AutoSpan>{rule}</AutoSpan>").Reason(method));

    [Fact]
    public void NoNameHasTheCompilersPart() => Assert.DoesNotContain(
        CompiledSelection.Of(Assembly.Value).All.Selected.Select(method => method.DisplayName), name => name.Contains('<') || name.Contains("__"));
}
