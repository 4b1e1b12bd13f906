using System;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving;

/// <summary>Coverage tools count the branches of a body. A woven one has those of its source.</summary>
[Trait("Fault", "B6")]
public sealed class BranchTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void AWovenBodyHasTheBranchesOfItsSource(Build build)
    {
        using var run = new WeavingRun(build);
        var bodies = run.Plans.Where(plan => !NeedsBranches(plan.Method.Shape) && !HasTags(plan))
            .SelectMany(plan => BodiesOf(plan.Method.Shape)).Distinct().ToArray();
        var before = bodies.ToDictionary(body => body, Branches);
        Assert.Empty(run.Weave(_ => null));

        Assert.All(bodies, body => Assert.True(Branches(body) == before[body], $"{body.FullName}: {Branches(body)} branches, in the source {before[body]}"));
    }

    // Coverage tools recognize a state machine by its first statement, and leave out the branches that the compiler added.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AnAsyncBodyBeginsAsTheCompilerWroteIt(Build build)
    {
        using var run = new WeavingRun(build);
        var bodies = run.Plans.Select(plan => plan.Method.Shape).Where(shape => shape is MethodShape.Async or MethodShape.AsyncIterator)
            .Select(shape => shape.Body).Where(body => Beginning(body).Contains("__state; stloc.0", StringComparison.Ordinal)).ToArray();
        var before = bodies.Select(Beginning).ToArray();
        Assert.Empty(run.Weave(_ => null));

        Assert.NotEmpty(before);
        Assert.Equal(before, bodies.Select(Beginning));
    }

    [Fact]
    public void EveryShapeIsAmongThem()
    {
        using var run = new WeavingRun(Build.Release);

        Assert.Equal(
            ["async", "async iterator", "constructor", "iterator", "synchronous", "task-returning"],
            run.Plans.Select(plan => plan.Method.Shape).Where(shape => !NeedsBranches(shape)).Select(shape => shape.Name)
                .Distinct().Order(StringComparer.Ordinal));
    }

    // A ValueTask is replaced by another, and a builder that is not known gets its context from woven code.
    static bool NeedsBranches(MethodShape shape) => shape switch
    {
        MethodShape.TaskReturning returning => returning.Task != TaskKind.Task,
        MethodShape.Async async => !async.Machine.BuilderRestoresContext,
        _ => false
    };

    // No argument is read before it is known that the span records.
    static bool HasTags(SpanPlan plan) => plan.Call.OnEntry.Count > 0 || plan.Call.OnReturn.Count > 0 || plan.Call.RemoteParent is not null;

    static MethodDefinition[] BodiesOf(MethodShape shape) =>
        shape is MethodShape.Iterator iterator ? [iterator.Machine.MoveNext, iterator.Machine.Dispose] : [shape.Body];

    static string Beginning(MethodDefinition body) =>
        string.Join("; ", body.Body.Instructions.Take(3).Select(instruction => $"{instruction.OpCode} {instruction.Operand}"));

    static int Branches(MethodDefinition body) =>
        body.Body.Instructions.Count(instruction => instruction.OpCode.FlowControl == FlowControl.Cond_Branch && !IsOfCachedField(instruction));

    // As coverlet recognizes the branch of a cached delegate: by a field up to two instructions before it, which is not the first instruction.
    static bool IsOfCachedField(Instruction branch) => new[] { branch.Previous, branch.Previous.Previous }.Any(before =>
        before is { OpCode.Code: Code.Ldsfld, Operand: FieldDefinition field, Previous: not null }
        && Regex.IsMatch(field.Name, @"^<\d+>__")
        && field.DeclaringType.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute"));
}
