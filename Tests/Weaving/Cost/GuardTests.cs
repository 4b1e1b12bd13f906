using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Cost;

/// <summary>When nothing listens, a call pays for the guard and for nothing else: it is first, and the body follows it.</summary>
public sealed class GuardTests
{
    public static TheoryData<string> Shapes { get; } =
        ["Small", "SmallTask", "Synchronous", "NonThrowing", "Values", "TaskReturning", "Async", "AsyncValues"];

    [Theory]
    [InlineData("Synchronous")]
    [InlineData("NonThrowing")]
    [InlineData("Values")]
    [InlineData("TaskReturning")]
    [InlineData("Async")]
    public void TheFirstCallOfABodyIsTheGuard(string method)
    {
        var first = Calls(ShapeMethod.Read(ShapeSource.Woven, method).Body).First();

        Assert.Equal("<AutoSpan>", first.DeclaringType.Name);
        Assert.StartsWith("Start", first.Name);
        Assert.Equal("HasListeners", Calls(first.Resolve()).First().Name);
    }

    [Theory]
    [InlineData("Small")]
    [InlineData("SmallTask")]
    public void TheBodyOfASmallMethodIsThatOfTheSourceBehindTheGuard(string method)
    {
        var plain = ShapeMethod.Read(ShapeSource.Plain, method).Body.Body;
        var woven = ShapeMethod.Read(ShapeSource.Woven, method).Body.Body;
        var guard = (MethodReference)woven.Instructions[2].Operand;

        Assert.Equal("IsListening", guard.Name);
        Assert.Equal("HasListeners", Calls(guard.Resolve()).First().Name);
        Assert.Equal([Code.Nop, Code.Ldsfld, Code.Call, Code.Brfalse_S], woven.Instructions.Take(4).Select(one => one.OpCode.Code));
        var body = woven.Instructions.SkipWhile(one => one != woven.Instructions[3].Operand);
        Assert.Equal(plain.Instructions.Select(Text), body.Select(Text));
        Assert.False(woven.HasExceptionHandlers || woven.HasVariables);

        static string Text(Instruction one) => $"{one.OpCode} {one.Operand}";
    }

    // It stores arguments for the body behind the same guard, and what it has stored takes its place there.
    [Fact]
    public void TheFirstCallOfAnAsyncMethodThatKeepsItsArgumentsIsTheGuard() =>
        Assert.Equal("HasListeners", Calls(ShapeMethod.Read(ShapeSource.Woven, "AsyncValues").Body).First().Name);

    [Theory]
    [InlineData("Iterator", "IEnumerable<System.Int32>.GetEnumerator")]
    [InlineData("AsyncIterator", "IAsyncEnumerable<System.Int32>.GetAsyncEnumerator")]
    public void AnIteratorAsksTheSourceWhereAnEnumerationBegins(string iterator, string name)
    {
        var machine = ShapeMethod.Read(ShapeSource.Woven, iterator).Body.DeclaringType;
        var beginning = machine.Methods.Single(method => method.Name.EndsWith(name, StringComparison.Ordinal));
        var guard = Calls(beginning).First(call => call.DeclaringType.Name == "<AutoSpan>").Resolve();

        Assert.Equal("HasListeners", Calls(guard).First().Name);
    }

    [Theory]
    [InlineData("Iterator")]
    [InlineData("AsyncIterator")]
    public void TheBodyOfAnIteratorIsThatOfTheSource(string iterator)
    {
        var plain = ShapeMethod.Read(ShapeSource.Plain, iterator).Body;
        var woven = ShapeMethod.Read(ShapeSource.Woven, iterator).Body;

        Assert.Equal(plain.Body.Instructions.Select(one => one.ToString()), woven.Body.Instructions.Select(one => one.ToString()));
    }

    // The name of the method, a null for the failure, and the span; in front of it a test for the first run of a state machine.
    [Theory]
    [InlineData("Synchronous", 5)]
    [InlineData("NonThrowing", 3)]
    [InlineData("TaskReturning", 5)]
    [InlineData("Values", 7)]
    public void ThereIsNothingBetweenTheGuardAndTheBody(string method, int most)
    {
        var plain = ShapeMethod.Read(ShapeSource.Plain, method).Body.Body.Instructions;
        var woven = ShapeMethod.Read(ShapeSource.Woven, method).Body.Body.Instructions;
        var start = woven.TakeWhile(one => one.Operand is not MethodReference).Count();

        List<Instruction> unobserved = [.. Unobserved(woven, start + 1).TakeWhile(one => one.OpCode.Code != plain[0].OpCode.Code)];

        Assert.InRange(start + 1 + unobserved.Count, 1, most);
        Assert.DoesNotContain(unobserved, one => one.Operand is MethodReference or FieldReference or ParameterDefinition);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ValuesAreReadBehindTheGuardOnly(string method)
    {
        var body = ShapeMethod.Read(ShapeSource.Woven, method).Body;
        var before = Before(body, Calls(body).First());

        Assert.DoesNotContain(before, one => one.Operand is ParameterDefinition { Index: >= 0 });
        Assert.DoesNotContain(before, one => one.OpCode.Code is Code.Newobj or Code.Newarr or Code.Box or Code.Ldstr);
    }

    // The way of a call without a span: a branch on null, of which there is one where values are read, is taken.
    private static IEnumerable<Instruction> Unobserved(IList<Instruction> instructions, int index)
    {
        for (var one = instructions[index]; one is not null; one = one.OpCode.Code is Code.Brfalse or Code.Brfalse_S ? (Instruction)one.Operand : one.Next)
            yield return one;
    }

    private static IEnumerable<MethodReference> Calls(MethodDefinition method) =>
        method.Body.Instructions.Where(one => one.OpCode.FlowControl == FlowControl.Call).Select(one => (MethodReference)one.Operand);

    private static List<Instruction> Before(MethodDefinition method, MethodReference call) =>
        [.. method.Body.Instructions.TakeWhile(one => one.Operand != call)];
}
