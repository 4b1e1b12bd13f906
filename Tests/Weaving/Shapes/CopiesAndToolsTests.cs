using System;
using System.Linq;
using System.Text;
using AutoSpan.Tests.Harness;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Copies of small methods, as trimming, event sources, debuggers and coverage tools see them.</summary>
[Collection(nameof(Spans))]
public sealed class CopiesAndToolsTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Diagnostics.Tracing;

        public interface ISource<T> { int First(T values); int Last(T values); }

        public class Log : EventSource
        {
            [Event(1)]
            public void Started(string text) => WriteEvent(1, text);
        }

        public class Orders : ISource<List<int>>
        {
            public int Reflected(Type type) => type.GetMethods().Length;
            public bool Open<TOther>(Lazy<TOther> lazy) => lazy.Value is null;
            public bool Closed(Lazy<string> lazy) => lazy.Value is null;
            public TOther New<TOther>() where TOther : new() => new();
            [UnconditionalSuppressMessage("Trimming", "IL2026")]
            public event Action Changed { add => int.Parse(value.ToString()); remove { } }
            public int Found(List<int> numbers) => numbers.Find(number => int.Parse(number.ToString()) > 1);
            int ISource<List<int>>.First(List<int> numbers) => numbers.Find(number => number > 1);
            int ISource<List<int>>.Last(List<int> numbers) => numbers.IndexOf(1);
            public static int Local(string text)
            {
                return Inside(text);
                static int Inside(string inner) => int.Parse(inner);
            }

            public int Named(string text) { (int First, string Second) pair = (int.Parse(text), text); return Sum(ref pair) + Sum(ref pair); }
            private static int Sum(ref (int First, string Second) pair) => pair.First++ + pair.Second.Length;

            [DebuggerStepThrough, ExcludeFromCodeCoverage(Justification = "It is simple.")]
            public int Stepped(string text) => int.Parse(text);
            [ExcludeFromCodeCoverage]
            public int Uncovered => int.Parse("1");
        }
        """;

    private static readonly Lazy<CopySource> s_release = new(() => new CopySource(Build.Release, Source));

    // They would warn of the copy once more.
    [Theory]
    [InlineData("Reflected", false)]
    [InlineData("Open", false)]
    [InlineData("add_Changed", false)]
    [InlineData("Closed", true)]
    [InlineData("New", true)]
    public void CodeThatTrimmingCanWarnAboutHasNoCopy(string method, bool isCopied) => Assert.Equal(isCopied, s_release.Value.CopyOf(method) is not null);

    // The trimmer warns (IL2117) of a lambda or local function that two methods use, unless one has a name that the compiler gives those.
    [Theory]
    [InlineData("Found")]
    [InlineData("<Found>b__*")]
    [InlineData("Local")]
    [InlineData("<Local>g__Inside|*")]
    public void ACopyIsALocalFunctionForTheTrimmer(string method)
    {
        var name = s_release.Value.CopyOf(method)!.Name;

        Assert.Equal('<', name[0]);
        Assert.Contains(name[name.LastIndexOf('>') + 1], "gb");
    }

    [Theory]
    [InlineData("First", false)]
    [InlineData("Last", true)]
    public void AMethodWithALambdaWhoseNameHidesThatHasNoCopy(string method, bool isCopied) =>
        Assert.Equal(isCopied, s_release.Value.CopyOf($"ISource<System.Collections.Generic.List<System.Int32>>.{method}") is not null);

    // It takes each of its methods for an event, and the manifest would have them.
    [Fact]
    public void AnEventSourceHasNoCopies() => Assert.Null(s_release.Value.CopyOf("Started"));

    [Fact]
    public void DebuggersShowTheNamesOfTupleElements()
    {
        var local = Assert.Single(s_release.Value.CopyOf("Named")!.DebugInformation.Scope.Variables);

        var names = Assert.IsType<BinaryCustomDebugInformation>(Assert.Single(local.CustomDebugInformations)).Data;
        Assert.Equal("First\0Second\0", Encoding.UTF8.GetString(names));
    }

    [Theory]
    [InlineData("Stepped", new[] { "StackTraceHiddenAttribute", "DebuggerStepThroughAttribute", "ExcludeFromCodeCoverageAttribute" })]
    [InlineData("get_Uncovered", new[] { "StackTraceHiddenAttribute", "ExcludeFromCodeCoverageAttribute" })]
    public void ACopyHasTheAttributesThatDebuggersAndCoverageToolsGoBy(string method, string[] attributes) =>
        Assert.Equal(attributes, s_release.Value.CopyOf(method)!.CustomAttributes.Select(attribute => attribute.AttributeType.Name));
}
