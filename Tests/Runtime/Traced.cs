using System;
using System.Diagnostics;
using AutoSpan.Runtime;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Runtime;

/// <summary>A source with a listener, for calls of the runtime without weaving.</summary>
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
