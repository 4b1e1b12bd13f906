using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

/// <summary>A method that is switched off behaves as if it were not woven, whatever its shape.</summary>
[Collection(nameof(Spans))]
public sealed class SwitchedOffShapesTests
{
    static readonly string Events = Woven.Events("return").Replace(
        "</AutoSpan>", """<Exclude namespace="Library" /></AutoSpan>""", StringComparison.Ordinal);

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ObservedItIsAsIfUnwoven(Build build)
    {
        using var switched = new Switched("Default=off");
        foreach (var run in RunCase.Of(Repository.Cases(build)))
        {
            var expected = await Call(Cases.Unwoven(build), run);
            foreach (var woven in new[] { Cases.Woven(build), Cases.Woven(build, Woven.EverythingSaid), Cases.Woven(build, Events) })
                Assert.Equal((run.Name, expected), (run.Name, await Call(woven, run)));
        }
    }

    // What the program itself writes to the span around it is part of it.
    static async Task<string> Call(LoadedCopy copy, RunCase run)
    {
        using var recorder = new Recorder();
        using var parent = new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start();
        var outcome = await Outcome.Of(copy, run.Member, run.Arguments());

        Assert.Empty(recorder.Spans);
        var events = string.Join(", ", parent.Events.Select(one => one.Name));
        return $"{outcome.Text}; events: {events}; tags: {string.Join(", ", parent.TagObjects.Select(tag => tag.Key))}";
    }
}
