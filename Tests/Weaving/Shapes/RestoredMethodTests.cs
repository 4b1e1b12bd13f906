using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Weaving.Shapes;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.IL.Verification;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>A method is woven, or it is what it was: never something between.</summary>
public sealed class RestoredMethodTests
{
    static readonly string[] Shapes = ["synchronous", "constructor", "task-returning", "async", "iterator", "async iterator"];

    public static MatrixTheoryData<Build, string> Cases { get; } = new([Build.Debug, Build.Release], Shapes);

    [Theory]
    [MemberData(nameof(Cases))]
    public void AMethodThatIsWovenWrongIsPutBackAsItWas(Build build, string shape)
    {
        using var run = new WeavingRun(build);
        var plan = run.First(shape);
        var bodies = Bodies(plan);
        var before = bodies.Select(BodyText.Of).ToArray();
        string[] members = [.. bodies[^1].DeclaringType.Methods.Select(method => method.Name)];

        // The last body is woven wrong: those before it are right, and are put back with it.
        var faults = run.Weave(body => BodyVerifier.Verify(body == bodies[^1] && IsWoven(body) ? WithFault(body) : body));

        var fault = Assert.Single(faults);
        Assert.Equal("AS9001", fault.Id);
        Assert.StartsWith(plan.Method.DisplayName + " is not woven, because of an error in AutoSpan.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("rule Underflow in " + bodies[^1].FullName + " at IL_0000 pop: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, bodies.Select(BodyText.Of));
        // Other methods of the type may have a copy.
        Assert.Equal(members, bodies[^1].DeclaringType.Methods.Select(method => method.Name).Where(name => !IsCopy(name) || IsCopyOf(name, bodies[^1])));
        Assert.All(run.Plans.Where(other => other != plan), other => Assert.All(Bodies(other), body => Assert.True(IsWoven(body), body.FullName)));
        Assert.Equal(run.Plans.Where(other => other != plan).Select(other => other.Method.DisplayName), MethodTableText.Functions(run.Module));
        run.Module.Write(new MemoryStream(), new WriterParameters { WriteSymbols = false });
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AMethodAtWhichTheWeaverFailsIsPutBackAsItWas(Build build)
    {
        using var run = new WeavingRun(build);
        var body = run.First("async").Method.Shape.Body;
        var before = BodyText.Of(body);

        var fault = Assert.Single(run.Weave(method => method == body && IsWoven(method) ? throw new InvalidOperationException("It broke.") : null));

        Assert.Contains("It broke.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, BodyText.Of(body));
    }

    [Fact]
    public void WhatTheVerifierDidNotUnderstandBeforeIsWoven()
    {
        using var run = new WeavingRun(Build.Release);
        var body = run.First("synchronous").Method.Shape.Body;
        List<string> asked = [];

        Assert.Empty(run.Weave(method => method == body ? Unknown(Noted(method), BodyRule.Kind) : BodyVerifier.Verify(method)));
        Assert.True(IsWoven(body));
        // The woven body, the one that it was, and after that the woven one is back.
        Assert.Equal(2, asked.Distinct().Count());
        Assert.Equal(asked[0], BodyText.Of(body));

        MethodDefinition Noted(MethodDefinition method)
        {
            asked.Add(BodyText.Of(method));
            return method;
        }
    }

    [Fact]
    public void AnotherRuleThanBeforeIsAFaultOfWeaving()
    {
        using var run = new WeavingRun(Build.Release);
        var body = run.First("synchronous").Method.Shape.Body;

        Assert.Single(run.Weave(method => method == body ? Unknown(method, IsWoven(method) ? BodyRule.DepthAtJoin : BodyRule.Kind) : null));
        Assert.False(IsWoven(body));
    }

    static MethodDefinition[] Bodies(SpanPlan plan) => plan.Method.Shape switch
    {
        MethodShape.Iterator or MethodShape.AsyncIterator => [EnumerationSpanWeaver.Beginning(plan.Method.Method, plan.Method.Shape.Body.DeclaringType)],
        var shape => [shape.Body]
    };

    static bool IsCopy(string name) => name.StartsWith("<AutoSpan0>g__", StringComparison.Ordinal);

    static bool IsCopyOf(string name, MethodDefinition method) => name == $"<AutoSpan0>g__{method.Name}";

    static BodyError Unknown(MethodDefinition method, BodyRule rule) => new(method, rule, null, "It is not understood.");

    static MethodDefinition WithFault(MethodDefinition woven)
    {
        woven.Body.Instructions.Insert(0, Instruction.Create(OpCodes.Pop));
        return woven;
    }

    static bool IsWoven(MethodDefinition method) => method.HasBody && method.Body.Instructions.Any(instruction =>
        instruction.Operand is MemberReference { DeclaringType: { } type } && (type.Name == "<AutoSpan>" || type.Namespace == "AutoSpan.WovenApi"));
}
