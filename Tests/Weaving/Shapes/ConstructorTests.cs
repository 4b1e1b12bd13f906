using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Constructors, of which a span holds what follows the call of the base constructor; static ones; finalizers.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "20")]
public sealed class ConstructorTests
{
    const string Constructors =
        """
        <AutoSpan trivial="include">
          <Include visibility="public internal protected private" members="constructor staticConstructor finalizer" />
        </AutoSpan>
        """;

    const string Whole = "ConstructorFailures.Whole.ctor";
    const string Part = "ConstructorFailures.Part.ctor";

    // Field initialisers and arguments run before, the base constructor has a span of its own.
    [Theory]
    [ClassData(typeof(Builds))]
    public void TheSpanIsThatOfTheBody(Build build)
    {
        using var recorder = new Recorder();

        var seen = (List<string>)Cases.Woven(build, Constructors).Call("ConstructorFailures.Current")!;

        Assert.Equal(["field ", "base " + Part, "body " + Whole], seen);
        Assert.Equal(["ConstructorFailures.ctor", Part, Whole], recorder.Spans.Select(span => span.Name));
        Assert.All(recorder.Spans, span => Assert.Equal(default, span.Activity.ParentSpanId));
        recorder.AssertBalanced();
    }

    [Theory]
    [InlineData("argument", "")]
    [InlineData("field", "")]
    [InlineData("base", Part)]
    [InlineData("body", Whole)]
    public async Task WhatFailsBeforeTheBodyIsNoFailureOfTheSpan(string place, string failed)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            var recorded = await Cases.Compare(build, Constructors, "ConstructorFailures.Escapes", () => [place]);

            Assert.Equal(
                failed.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                recorded.Spans.Where(span => span.Status == ActivityStatusCode.Error).Select(span => span.Name));
            Assert.Equal(place == "body" ? 1 : 0, recorded.Spans.Count(span => span.Name == Whole));
        }
    }

    // The runtime keeps the exception; each later use of the type has it again, and no span.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AStaticConstructorFailsOnce(Build build)
    {
        var copy = new LoadedCopy(Woven.File(Repository.Cases(build), Constructors).Path);
        using var recorder = new Recorder();

        var first = Assert.Throws<TypeInitializationException>(() => copy.Call("ConstructorFailures.StaticConstructorEscapes"));
        var second = Assert.Throws<TypeInitializationException>(() => copy.Call("ConstructorFailures.StaticConstructorEscapes"));

        Assert.Same(first.InnerException, second.InnerException);
        Assert.Equal("static constructor", first.InnerException!.Message);
        Assert.Equal(["System.InvalidOperationException"], recorder["ConstructorFailures.StaticallyBroken.cctor"].Exceptions);
        Assert.Null(Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AFinalizerIsARootOfItsOwn(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        string? inside = null;
        Action note = () => inside = Activity.Current?.OperationName;

        var reference = (WeakReference)Cases.Woven(build, Constructors).Call("ConstructorFailures.Finalizable", note)!;
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.False(reference.IsAlive);
        Assert.Equal("ConstructorFailures.Finalized.Finalize", inside);
        Assert.Equal(default, recorder["ConstructorFailures.Finalized.Finalize"].Activity.ParentSpanId);
        recorder.AssertBalanced();
    }
}
