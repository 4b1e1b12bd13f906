using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
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

    [Fact]
    [Trait("Fault", "Z8")]
    public void TheMethodsThatLoseThemAreCounted()
    {
        var original = CaseProject.File("FSharp", Build.Release);
        var woven = Woven.File(original, CaseProject.Everything);

        var message = Assert.Single(woven.Messages, text => text.Contains("AS3005", StringComparison.Ordinal));
        var lost = Methods(original).Intersect(Methods(woven.Path, hasTailCalls: false)).ToArray();
        var told = Regex.Match(message, @"because their spans end after the calls: (\d+), for example (\S+)\.(\S+)\. Exclude ");
        Assert.Equal(lost.Length.ToString(CultureInfo.InvariantCulture), told.Groups[1].Value);
        Assert.Contains(lost, method => method.Contains($" {told.Groups[2]}::{told.Groups[3]}(", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "Z8")]
    public void NothingIsSaidWithoutTailCalls() =>
        Assert.DoesNotContain(
            Woven.File(CaseProject.File("FSharp", Build.Debug), CaseProject.Everything).Messages,
            text => text.Contains("AS3005", StringComparison.Ordinal));

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

    static string[] Methods(string assembly, bool hasTailCalls = true)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. module.GetAllTypes().SelectMany(type => type.Methods)
                .Where(method => method.HasBody && method.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Tail) == hasTailCalls)
                .Select(method => method.FullName)
        ];
    }

    static int TailCalls(string assembly, Func<MethodDefinition, bool> counts)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && counts(method))
            .SelectMany(method => method.Body.Instructions).Count(instruction => instruction.OpCode.Code == Code.Tail);
    }
}
