using System;
using System.Diagnostics;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;

namespace AutoSpan.Tests.Runtime;

/// <summary>A source with a listener, for calls of the runtime without weaving.</summary>
internal sealed class Traced : IDisposable
{
    readonly ActivitySource source = new("AutoSpan.Tests.Runtime");
    readonly Recorder recorder;

    public Traced(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded) => recorder = new Recorder(source.Name, sampling);

    public Recorder Recorder => recorder;

    /// <summary>A tracer as woven code makes it, for the methods of <see cref="WovenMethods"/>.</summary>
    /// <param name="settings">Its settings, beside the kind "consumer" and that no exception is ignored.</param>
    /// <param name="assembly">The assembly that its methods are in; null for <see cref="WovenMethods.Assembly"/>.</param>
    public Tracer Tracer(string settings = "", WovenAssembly? assembly = null) =>
        WovenAssembly.CreateTracer(assembly ?? WovenMethods.Assembly, source, "kind=consumer;ignore=;" + settings);

    /// <summary>A tracer of another source, whose spans nobody keeps.</summary>
    public static Tracer TracerOf(ActivitySource source, string settings = "") => WovenAssembly.CreateTracer(WovenMethods.Assembly, source, settings);

    public void Dispose()
    {
        recorder.Dispose();
        source.Dispose();
    }
}
