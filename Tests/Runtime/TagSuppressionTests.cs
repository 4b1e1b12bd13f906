using System;
using System.Diagnostics;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Getters that are woven themselves, or start activities, while tags and remote parents are read: they leave no traces.</summary>
[Collection(nameof(Spans))]
public sealed class TagSuppressionTests
{
    static readonly Action<Action> Tags = getter =>
    {
        using var span = new Activity("span");
        var tags = TagWriter.Begin(span, 1024);
        getter();
        tags.End();
    };

    static readonly Action<Action> Remote = getter =>
    {
        var remote = RemoteParent.Begin();
        getter();
        remote.End();
    };

    static readonly Action<Action> Event = getter =>
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var tags = TagWriter.Begin(traced.Tracer().Begin("event")!, 1024);
        getter();
        tags.End();
    };

    public static TheoryData<string> Times { get; } = ["tags", "event", "remote"];

    [Theory]
    [MemberData(nameof(Times))]
    public void AWovenGetterHasNoSpanAndNoEvent(string time)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var asked = false;

        While(time, () =>
        {
            asked = true;
            Assert.Null(tracer.Start("getter"));
            Assert.Null(tracer.Begin("event"));
            Assert.Null(tracer.Begin("event", new InvalidOperationException()));
        });

        Assert.True(asked);
        Assert.Empty(traced.Recorder.Spans);
        Assert.NotNull(tracer.Start("after"));
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void WhatWasCurrentIsCurrentAgain(string time)
    {
        using var outer = new Activity("outer").Start();

        While(time, () => new Activity("foreign").Start());
        Assert.Same(outer, Activity.Current);

        While(time, () => Activity.Current = null);
        Assert.Same(outer, Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void NothingWasCurrent(string time)
    {
        While(time, () => new Activity("foreign").Start());

        Assert.Null(Activity.Current);
    }

    // It cannot be current again: the one around it is.
    [Fact]
    public void WhatWasCurrentIsStopped()
    {
        using var outer = new Activity("outer").Start();
        using var inner = new Activity("inner").Start();

        Tags(() =>
        {
            inner.Stop();
            Activity.Current = null;
        });

        Assert.Same(outer, Activity.Current);
    }

    // It was stopped on another thread, say. Without us it would stay current.
    [Fact]
    public void WhatWasStoppedBeforeStaysCurrent()
    {
        using var outer = new Activity("outer").Start();
        var inner = new Activity("inner").Start();
        var thread = new System.Threading.Thread(inner.Stop);
        thread.Start();
        thread.Join();

        Tags(() => { });

        Assert.Same(inner, Activity.Current);
    }

    // Tags inside of tags: the outer ones are still being read.
    [Fact]
    public void TheInnerEndDoesNotEndTheOuter()
    {
        using var traced = new Traced();

        Tags(() =>
        {
            Tags(() => { });
            Assert.Null(traced.Tracer().Start("getter"));
        });
    }

    static void While(string time, Action getter)
    {
        var read = time switch
        {
            "tags" => Tags,
            "event" => Event,
            _ => Remote
        };
        read(getter);
    }
}
