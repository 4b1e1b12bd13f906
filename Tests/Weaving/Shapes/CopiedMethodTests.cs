using System;
using System.Linq;
using System.Reflection;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Small methods of a release build: while something listens a copy runs, and nobody can tell.</summary>
[Collection(nameof(Spans))]
public sealed class CopiedMethodTests
{
    private const string Source =
        """
        using System;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Reflection;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        public interface IParser { int Parse(string text); int Default(string text) => Parse(text) + 1; }

        public struct Value(int number)
        {
            private int _number = number;
            public int Add(string text) => _number += int.Parse(text);
            public static Value operator +(Value left, Value right) => new Value(checked(left._number + right._number));
        }

        public ref struct Window(Span<int> values)
        {
            private readonly Span<int> _values = values;
            public ref int At(string text) => ref _values[int.Parse(text)];
        }

        public class Box<T> where T : IParser, new()
        {
            public int InBox(string text) => new T().Parse(text);
            public TOther Of<TOther>(string text) where TOther : IComparable<TOther>, IParsable<TOther> => TOther.Parse(text, null);
        }

        public class Parser : IParser
        {
            private readonly int[] _numbers = [1, 2, 3];
            int IParser.Parse(string text) => Instance(text);
            public int Instance(string text) => int.Parse(text);
            public static int Shared(string text) => int.Parse(text);
            public virtual void Nothing(string text) => int.Parse(text);
            public ref int Element(string text) => ref _numbers[int.Parse(text)];
            public bool Try(in string text, ref int tries, out int number) => int.TryParse(text, out number) & ++tries > 0;
            public int Branches(string text) { var number = int.Parse(text); for (var one = 0; one < 3; one++) number += one; return number > 2 ? number : 2; }
            public int Four(string one, string two, string three, string four) => int.Parse(one) + two.Length + three.Length + int.Parse(four);
            public int Sum(ReadOnlySpan<char> text) => int.Parse(text);
            public int Count { get => int.Parse(_numbers.Length.ToString()); init => _numbers[0] = int.Parse(value.ToString()); }
            public Task<int> Later(string text) => Task.FromResult(int.Parse(text));
            public ValueTask<int> Soon(string text) => new(int.Parse(text));
            public static int Local(string text)
            {
                return Inside(text);
                static int Inside(string inner) => int.Parse(inner);
            }

            public Parser() => _numbers[0] = int.Parse("1");
            public int Lines(string text)
            {
                var first = int.Parse(text);
                return first + int.Parse(text);
            }

            public int LateLine(string text)
            {
                var first = 1;
                return first + int.Parse(text);
            }

            public int Throws(string text) => throw new InvalidOperationException(text);
            public string Name(string text) => MethodBase.GetCurrentMethod()!.Name;
            public string Caller(string text) => Assembly.GetCallingAssembly().GetName().Name!;
            public string Frames(string text) => new StackTrace().GetFrame(0)!.GetMethod()!.Name;
            public string Frame(string text) => new StackFrame(0).GetMethod()!.Name;
            [RequiresUnreferencedCode("It is trimmed.")]
            public int Untrimmed(string text) => int.Parse(text);
            public object? Made([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type type) => Activator.CreateInstance(type);
            public int Itself(string text) => text.Length / (text.Length - 4);
            public int Large(string text) => int.Parse(text) + int.Parse(text) + int.Parse(text) + int.Parse(text) + int.Parse(text)
                + int.Parse(text) + int.Parse(text) + int.Parse(text) + int.Parse(text) + int.Parse(text) + int.Parse(text) + int.Parse(text);
            public int Guarded(string text) { try { return int.Parse(text); } finally { _numbers[0]++; } }
            public int Constant(int number) => number + 1;
        }

        public static class Program
        {
            public static string Run()
            {
                var text = "";
                var parser = new Parser { Count = 3 };
                var tries = 0;
                var sum = new Value(1) + new Value(2);
                Span<int> values = [4, 5];
                new Window(values).At("1")++;
                parser.Element("1") = 7;
                parser.Nothing("1");
                text += $"{((IParser)parser).Parse("1")} {((IParser)parser).Default("1")} {parser.Instance("2")} {Parser.Shared("3")} {parser.Element("1")} ";
                text += $"{parser.Try("4", ref tries, out var number)} {tries} {number} {parser.Sum("5")} {parser.Count} {parser.Later("6").Result} ";
                text += $"{parser.Soon("7").Result} {Parser.Local("8")} {sum.Add("1")} {sum.Add("1")} {values[1]} {new Box<Parser>().InBox("9")} ";
                text += $"{new Box<Parser>().Of<int>("10")} {new Box<Parser>().Of<DateTime>("2026-01-02").Ticks} {parser.Lines("1")} {parser.Name("")} ";
                return text + $"{parser.Caller("")} {parser.Frames("")} {parser.Frame("")} {parser.Made(typeof(object)) is null} {parser.Constant(1)} "
                    + $"{parser.Branches("3")} {parser.Four("1", "2", "3", "4")}";
            }

            public static string Fail(string method)
            {
                try
                {
                    var parser = new Parser();
                    switch (method)
                    {
                        case "Instance": return $"{parser.Instance("none")}";
                        case "Shared": return $"{Parser.Shared("none")}";
                        case "Nothing": parser.Nothing("none"); return "";
                        case "Later": return $"{parser.Later("none").Result}";
                        case "Local": return $"{Parser.Local("none")}";
                        case "InBox": return $"{new Box<Parser>().InBox("none")}";
                        case "Itself": return $"{parser.Itself("none")}";
                        case "Lines": return $"{parser.Lines("none")}";
                        case "LateLine": return $"{parser.LateLine("none")}";
                        default: return $"{parser.Throws("none")}";
                    }
                }
                catch (Exception exception)
                {
                    return exception.ToString();
                }
            }
        }
        """;

    private static readonly Lazy<CopySource> s_release = new(() => new CopySource(Build.Release, Source));
    private static readonly Lazy<CopySource> s_debug = new(() => new CopySource(Build.Debug, Source));

    [Theory]
    [InlineData("Instance")]
    [InlineData("Shared")]
    [InlineData("Nothing")]
    [InlineData("Element")]
    [InlineData("At")]
    [InlineData("Add")]
    [InlineData("op_Addition")]
    [InlineData("Try")]
    [InlineData("Sum")]
    [InlineData("get_Count")]
    [InlineData("Later")]
    [InlineData("Soon")]
    [InlineData("Local")]
    [InlineData("<Local>g__Inside|*")]
    [InlineData("InBox")]
    [InlineData("Of")]
    [InlineData("Default")]
    [InlineData("Branches")]
    [InlineData("Four")]
    [InlineData("IParser.Parse")]
    [InlineData("Itself")]
    public void ASmallMethodHasACopy(string method)
    {
        var copy = s_release.Value.CopyOf(method);

        Assert.NotNull(copy);
        Assert.True(copy.IsPrivate && copy.NoInlining && !copy.IsVirtual);
        Assert.Equal("StackTraceHiddenAttribute", Assert.Single(copy.CustomAttributes).AttributeType.Name);
        Assert.Null(s_debug.Value.CopyOf(method));
    }

    [Theory]
    [InlineData(".ctor")]
    [InlineData("set_Count")]
    [InlineData("Lines")]
    [InlineData("LateLine")]
    [InlineData("Throws")]
    [InlineData("Name")]
    [InlineData("Caller")]
    [InlineData("Frames")]
    [InlineData("Frame")]
    [InlineData("Untrimmed")]
    [InlineData("Made")]
    [InlineData("Large")]
    [InlineData("Guarded")]
    [InlineData("Constant")]
    public void AMethodOfWhichOneCouldTellHasNoCopy(string method) => Assert.Null(s_release.Value.CopyOf(method));

    [Fact]
    public void TheBodyIsAsItWasBehindTheGuard()
    {
        var body = s_release.Value.Module.GetType("Parser").Methods.Single(method => method.Name == "Instance").Body;

        Assert.Equal(
            [
                Code.Nop, Code.Ldsfld, Code.Call, Code.Brfalse_S, Code.Ldarg_0, Code.Ldarg_1, Code.Call, Code.Nop, Code.Ret,
                Code.Ldarg_1, Code.Call, Code.Ret
            ],
            body.Instructions.Select(one => one.OpCode.Code));
        Assert.Equal("IsListening", ((MethodReference)body.Instructions[2].Operand).Name);
        Assert.False(body.HasExceptionHandlers || body.HasVariables);
    }

    // A breakpoint on the line stops in both, and shows the same locals.
    [Theory]
    [InlineData("Instance")]
    [InlineData("Branches")]
    public void ACopyHasTheDebugInformationOfItsMethod(string method)
    {
        var original = s_release.Value.Module.GetType("Parser").Methods.Single(candidate => candidate.Name == method);
        var copy = s_release.Value.CopyOf(method)!;

        Assert.Equal(Points(original), Points(copy));
        Assert.Equal(Locals(original.DebugInformation.Scope), Locals(copy.DebugInformation.Scope));
        Assert.Equal(original.Parameters.Select(parameter => parameter.Name), copy.Parameters.Select(parameter => parameter.Name));

        static string[] Points(MethodDefinition method) => [.. method.DebugInformation.SequencePoints.Where(point => !point.IsHidden)
            .Select(point => $"{point.StartLine}:{point.StartColumn}")];
        static string[] Locals(ScopeDebugInformation scope) =>
            [.. scope.Variables.Select(variable => variable.Name).Concat(scope.Scopes.SelectMany(Locals))];
    }

    [Fact]
    public void TheProgramDoesTheSameAndEachCallHasOneSpan()
    {
        var plain = Run(s_release.Value.Plain, "Run");
        Assert.Equal(plain, Run(s_release.Value.Woven, "Run"));

        using var recorder = new Recorder("Copies");
        Assert.Equal(plain, Run(s_release.Value.Woven, "Run"));

        recorder.AssertBalanced();
        Assert.All(
            ["Parser.Sum", "Parser.Nothing", "Parser.Later", "Parser.Soon", "Parser.Local", "Value.op_Addition", "Window.At", "Box.InBox", "Parser.Lines"],
            name => Assert.Single(recorder.Spans, span => span.Name == name));
        Assert.Equal(2, recorder.Spans.Count(span => span.Name == "Box.Of"));
    }

    [Theory]
    [InlineData("Instance")]
    [InlineData("Shared")]
    [InlineData("Nothing")]
    [InlineData("Later")]
    [InlineData("Local")]
    [InlineData("InBox")]
    [InlineData("Itself")]
    [InlineData("Lines")]
    [InlineData("LateLine")]
    [InlineData("Throws")]
    public void StackTracesAreEqual(string method)
    {
        var plain = Run(s_release.Value.Plain, "Fail", method);
        Assert.Contains($".{method}(", plain, StringComparison.Ordinal);
        Assert.Contains(":line ", plain, StringComparison.Ordinal);
        Assert.Equal(plain, Run(s_release.Value.Woven, "Fail", method));

        using var recorder = new Recorder("Copies");

        Assert.Equal(plain, Run(s_release.Value.Woven, "Fail", method));
        // It was recorded in the innermost method, where its stack trace ends.
        var tags = Assert.Single(recorder.Spans.SelectMany(span => span.Events)).Tags;
        var recorded = (string)tags.Single(tag => tag.Key == "exception.stacktrace").Value!;
        Assert.StartsWith(recorded, plain, StringComparison.Ordinal);
        Assert.Contains(" Copies.cs:line ", recorded.Split('\n')[^1], StringComparison.Ordinal);
    }

    private static string Run(Assembly assembly, string method, params object[] arguments) =>
        (string)assembly.GetType("Program")!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
