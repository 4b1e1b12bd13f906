using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The names of spans, and <c>code.function.name</c>, for members of every kind.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "21")]
public sealed class NameTests
{
    [Theory]
    [InlineData("Names.NestedTypes", "Names.Outer.Middle.Inner.Work")]
    [InlineData("Names.Größe", "Names.名前")]
    [InlineData("Names.event", "Names.event")]
    [InlineData("Names.RecordMethod", "Person.Greeting")]
    [InlineData("Generics.MethodInType", "Box.Pair")]
    [InlineData("Generics.NestedInType", "Box.Lid.Describe")]
    [InlineData("Interfaces.Explicit", "Explicitly.Describe")]
    [InlineData("Interfaces.ExplicitOfGeneric", "Explicitly.Convert")]
    [InlineData("Structs.Mutates", "Structs.Counter.Total")]
    public void OfMethods(string member, string last)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            using var recorder = new Recorder();
            var method = Cases.Woven(build).Method(member);
            Cases.Woven(build).Call(member, [.. method.GetParameters().Select(p => p.ParameterType == typeof(int) ? (object)3 : "text")]);

            var span = recorder.Spans[^1];
            Assert.Equal(last, span.Name);
            Assert.Equal("AssemblyToProcess." + last, span.Tag("code.function.name"));
        }
    }

    [Theory]
    [InlineData("Names.LocalFunctions", "Names.LocalFunctions.Local", "localFunction")]
    [InlineData("Names.LocalFunctions", "Names.LocalFunctions.Static", "localFunction")]
    [InlineData("Names.Lambdas", "Names.Lambdas.lambda1", "lambda")]
    [InlineData("Names.Lambdas", "Names.Lambdas.lambda4", "lambda")]
    [InlineData("Names.Properties", "Holder.Item.get", "property")]
    [InlineData("Names.Properties", "Holder.Number.set", "property")]
    [InlineData("Constructors.StaticFields", "Constructors.StaticFields", "staticConstructor")]
    public void OfOtherMembers(string member, string name, string kind)
    {
        var configuration = $"""
            <AutoSpan trivial="include" source="Names">
              <Include visibility="public internal protected private" members="method {kind}" />
            </AutoSpan>
            """;
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            using var recorder = new Recorder("Names");
            var method = Cases.Woven(build, configuration).Method(member);
            Cases.Woven(build, configuration).Call(member, [.. method.GetParameters().Select(_ => (object)3)]);

            Assert.Contains(recorder.Spans, span => span.Name == name);
            recorder.AssertBalanced();
        }
    }

    [Fact]
    public void OfTheGlobalNamespaceAndOfForeignLetters()
    {
        const string configuration = """<AutoSpan trivial="include" source="{Namespace}!" name="{Namespace}.{Type|upper}" />""";
        var copy = Cases.Woven(Build.Release, configuration);
        using var global = new Recorder("!");
        using var foreign = new Recorder("Größen.名!");

        Call("WithoutNamespace", "Work");
        Call("Größen.名.Maß", "Zähle", 3);

        Assert.Equal("WithoutNamespace.Work", global.Single().Tag("code.function.name"));
        Assert.Equal("Größen.名.Maß.Zähle", foreign.Single().Tag("code.function.name"));

        void Call(string type, string method, params object[] arguments)
        {
            var found = copy.Assembly.GetType(type)!;
            found.GetMethod(method)!.Invoke(System.Activator.CreateInstance(found), arguments);
        }
    }
}
