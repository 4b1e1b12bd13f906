using System;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Xunit;

namespace AutoSpan.Tests.Languages;

/// <summary>Calls in tail position are ordinary calls in a woven method: its span ends after them.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "24")]
public sealed class TailCallTests
{
    [Fact]
    public void ReleaseHasThemUnwovenAndNoneInWovenMethods()
    {
        var original = CaseProject.File("FSharp", Build.Release);

        Assert.True(TailCalls(original, _ => true) > 20, "The compiler wrote no tail calls: these tests say nothing.");
        var woven = Woven.File(original, CaseProject.Everything).Path;
        Assert.Equal(0, TailCalls(woven, IsWoven));
        // Closures are the compiler's, and stay as they are.
        Assert.True(TailCalls(woven, _ => true) < TailCalls(original, _ => true));
    }

    // The one thing that a stack trace shows of a weaving.
    [Fact]
    public void ACallerThatTheRuntimeWouldHaveDroppedIsInTheStackTrace()
    {
        Assert.DoesNotContain("TailCalls.failing(", Trace(CaseProject.Unwoven("FSharp", Build.Release)), StringComparison.Ordinal);
        Assert.Contains("TailCalls.failing(", Trace(CaseProject.WovenCopy("FSharp", Build.Release, CaseProject.Default)), StringComparison.Ordinal);
    }

    static string Trace(LoadedCopy copy) => Assert.Throws<DivideByZeroException>(() => copy.Call("TailCalls.failing", 0)).StackTrace!;

    static bool IsWoven(MethodDefinition method) =>
        method.Body.Instructions.Any(instruction => instruction.Operand is MemberReference { DeclaringType.Name: "<AutoSpan>" });

    static int TailCalls(string assembly, Func<MethodDefinition, bool> counts)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && counts(method))
            .SelectMany(method => method.Body.Instructions).Count(instruction => instruction.OpCode.Code == Code.Tail);
    }
}
