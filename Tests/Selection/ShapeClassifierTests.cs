using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>The shape of a method depends on attributes, interfaces and flags, never on its name.</summary>
public sealed class ShapeClassifierTests
{
    [Theory]
    [InlineData("Loops.Sum", "synchronous")]
    [InlineData("Tasks.Complete", "task-returning")]
    [InlineData("Tasks.ValueLaterWith", "task-returning")]
    [InlineData("Generics.TaskOf", "task-returning")]
    [InlineData("Builders.Custom", "task-returning")]
    [InlineData("Builders.CustomLater", "async")]
    [InlineData("AsyncMethods.NoAwait", "async")]
    [InlineData("AsyncVoids.AtOnce", "async")]
    [InlineData("Sequences.Count", "iterator")]
    [InlineData("Sequences.UntypedEnumerator", "iterator")]
    [InlineData("AsyncSequences.Count", "async iterator")]
    [InlineData("AsyncSequences.Enumerator", "async iterator")]
    [InlineData("Loops..ctor", "constructor")]
    [InlineData("Unweavable.Arguments", "unweavable")]
    public void OfTheCases(string method, string shape)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            using var cases = new CaseModule(build);

            Assert.Equal(shape, cases.Shape(method).Name);
        }
    }

    // As another compiler might write it, or another weaver leave it.
    [Theory]
    [InlineData("AsyncMethods.Loop")]
    [InlineData("Sequences.Count")]
    [InlineData("AsyncSequences.Count")]
    public void AStateMachineWithoutItsStateIsLeftAlone(string method)
    {
        using var cases = new CaseModule();
        var definition = cases.Method(method);
        var attribute = definition.CustomAttributes.Single(one => one.AttributeType.Name.EndsWith("StateMachineAttribute"));
        ((TypeReference)attribute.ConstructorArguments[0].Value).Resolve().Fields.Single(field => field.Name == "<>1__state").Name = "place";

        var shape = Assert.IsType<MethodShape.Unweavable>(ShapeClassifier.Classify(definition));

        Assert.Equal("its state machine has an unknown form", shape.Reason);
    }

    [Fact]
    public void ABodyThatJumpsAwayIsLeftAlone()
    {
        using var cases = new CaseModule();
        var method = cases.Method("Loops.Nothing");
        method.Body.Instructions.Insert(0, Instruction.Create(OpCodes.Jmp, cases.Method("Loops.Nothing")));

        var shape = Assert.IsType<MethodShape.Unweavable>(ShapeClassifier.Classify(method));

        Assert.Contains("jmp", shape.Reason);
    }

    // As the runtime's own library has it.
    [Theory]
    [InlineData("Loops.Sum")]
    [InlineData("Loops.Nothing")]
    public void AsynchronousWithoutATaskIsLeftAlone(string member)
    {
        using var cases = new CaseModule();
        var method = cases.Method(member);
        method.ImplAttributes |= (MethodImplAttributes)0x2000;

        var shape = Assert.IsType<MethodShape.Unweavable>(ShapeClassifier.Classify(method));

        Assert.Equal("it is a runtime-async method that does not return a task", shape.Reason);
    }

    // The compiler writes one method of the new form beside one with a state machine: an iterator has no other.
    [Fact]
[Trait("Case", "23")]
    public void RuntimeAsyncIsTheFlagNotTheAttribute()
    {
        const string source =
            """
            using System.Threading.Tasks;
            public class Both
            {
                public async Task<int> New(int one) { await Task.Delay(one); return one; }
                public async Task Plain() { await Task.Delay(1); }
                public async ValueTask<string> Value() { await Task.Delay(1); return ""; }
            }
            """;
        var file = Compiler.Compile("Both", source, "/features:runtime-async=on", "/nowarn:SYSLIB5007");
        using var module = ModuleDefinition.ReadModule(file);
        var type = module.GetType("Both");

        var shapes = type.Methods.Where(method => !method.IsConstructor)
            .Select(method => Assert.IsType<MethodShape.Synchronous>(ShapeClassifier.Classify(method))).ToList();

        Assert.All(shapes, shape => Assert.Equal("runtime-async", shape.Name));
        Assert.Equal(["System.Int32", "System.Void", "System.String"], shapes.Select(shape => shape.Returns.FullName));
        Assert.All(type.Methods.Where(method => !method.IsConstructor), method => Assert.True(ShapeClassifier.IsAsync(method)));
    }
}
