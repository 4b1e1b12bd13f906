using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace AutoSpan.Tests.Distro.Trees;

/// <summary>A program that starts spans itself and exports them as trees into a text.</summary>
internal sealed class TracedProgram : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly ActivitySource _source = new($"TraceTree {Guid.NewGuid()}");
    private readonly TracerProvider _provider;

    public TracedProgram() => _provider = Sdk.CreateTracerProviderBuilder()
        .AddSource(_source.Name)
        .SetSampler(new AlwaysOnSampler())
        .AddTraceTreeExporter(_output)
        .Build();

    public string Output => _output.ToString();

    /// <summary>The lines that have text, as they were written.</summary>
    public IReadOnlyList<string> Lines => [.. Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0)];

    /// <summary>The lines without durations and the space before them.</summary>
    public IReadOnlyList<string> Shape => [.. Lines.Select(line => Regex.Replace(line, @"\s+\d+\.\d\d (ms| s)", ""))];

    /// <summary>Starts a span as the current one; disposing it ends it.</summary>
    public Activity Start(string name, ActivityKind kind = ActivityKind.Internal, ActivityContext remoteParent = default) =>
        _source.StartActivity(name, kind, remoteParent) ?? throw new InvalidOperationException("Nothing listens.");

    public void Flush() => _provider.ForceFlush();

    public void Shutdown() => _provider.Shutdown();

    public void Dispose()
    {
        _provider.Dispose();
        _source.Dispose();
        _output.Dispose();
    }
}
