using System;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Selection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Metadata;

/// <summary>Where a constructor's span begins: behind the one call of another constructor of its own object.</summary>
[Trait("Case", "20")]
public sealed class ConstructorStartTests
{
    [Theory]
    [InlineData("Constructors/Chain", 0)]
    [InlineData("Constructors/Chain", 1)]
    [InlineData("Constructors/DerivedChain", 0)]
    [InlineData("Constructors/Branching", 0)]
    [InlineData("Constructors/BadField", 0)]
    [InlineData("ConstructorFailures/Whole", 0)]
    public void IsBehindTheOtherConstructor(string type, int index)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            using var cases = new CaseModule(build);
            var constructor = cases.Type(type).Methods.Where(method => method.IsConstructor && !method.IsStatic).ElementAt(index);

            var start = ConstructorStart.Of(constructor);

            var called = Assert.IsAssignableFrom<MethodReference>(start!.Previous.Operand);
            Assert.Equal(".ctor", called.Name);
            Assert.Contains(called.DeclaringType.Name, (string[])[constructor.DeclaringType.Name, constructor.DeclaringType.BaseType.Name]);
        }
    }

    [Fact]
    public void OfAStructIsTheFirstInstruction()
    {
        using var cases = new CaseModule();
        var constructor = cases.Type("Constructors/Pair").Methods.Single(method => method.IsConstructor);

        Assert.Same(constructor.Body.Instructions[0], ConstructorStart.Of(constructor));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("two")]
    [InlineData("jump over")]
    [InlineData("region around")]
    public void IsNowhereWhereThereIsNoOnePlace(string trouble)
    {
        using var cases = new CaseModule();
        var constructor = cases.Type("Constructors/BadField").Methods.Single(method => method.IsConstructor);
        var instructions = constructor.Body.Instructions;
        var call = instructions.Single(one => one.OpCode.Code == Code.Call && one.Operand is MethodReference { Name: ".ctor" });
        switch (trouble)
        {
            case "none":
                call.OpCode = OpCodes.Nop;
                call.Operand = null;
                break;
            case "two":
                instructions.Insert(instructions.IndexOf(call), Instruction.Create(OpCodes.Call, (MethodReference)call.Operand));
                break;
            case "jump over":
                instructions.Insert(0, Instruction.Create(OpCodes.Br, instructions[^1]));
                break;
            case "region around":
                constructor.Body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
                {
                    TryStart = instructions[0],
                    TryEnd = instructions[^1],
                    HandlerStart = instructions[^1]
                });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(trouble), trouble, null);
        }

        Renumber(constructor);

        Assert.Null(ConstructorStart.Of(constructor));
    }

    // Cecil numbers instructions when it writes; branches and regions are compared by these numbers.
    static void Renumber(MethodDefinition method)
    {
        var offset = 0;
        foreach (var instruction in method.Body.Instructions)
        {
            instruction.Offset = offset;
            offset += instruction.GetSize();
        }
    }
}
