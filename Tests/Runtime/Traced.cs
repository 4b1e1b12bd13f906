using System;
using System.Diagnostics;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;

namespace AutoSpan.Tests.Runtime;

/// <summary>A source of its own, and who listens to it: woven code called by hand.</summary>
internal sealed class Traced : IDisposable
{
    readonly ActivitySource source = new("AutoSpan.Tests.Runtime");
    readonly Recorder recorder;

    public Traced(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded) => recorder = new Recorder(source.Name, sampling);

    public Recorder Recorder => recorder;

    /// <summary>A tracer as woven code makes it.</summary>
    public Tracer Tracer(
        ParentMode parent = ParentMode.Any,
        RecursionPolicy recursion = RecursionPolicy.Include,
        StatusPolicy status = StatusPolicy.Error,
        params string[] ignored) =>
        new(source, ActivityKind.Consumer, parent, ExceptionPolicy.Record, status, recursion, ignored);

    public void Dispose()
    {
        recorder.Dispose();
        source.Dispose();
    }
}
