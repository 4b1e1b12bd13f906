using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace AutoSpan.Tests.Recipes;

/// <summary>
/// Listens as the program of a recipe would, and keeps what was exported: the spans, and the trees that <c>AutoSpan.Distro</c> prints of them.
/// </summary>
internal sealed partial class Trace : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly Spans _spans = new();
    private readonly TracerProvider _provider;

    public Trace() => _provider = OpenTelemetry.Sdk.CreateTracerProviderBuilder()
        .AddSource("Shop*", Outside.Source)
        .SetSampler(new AlwaysOnSampler())
        .AddAspNetCoreInstrumentation()
        .AddProcessor(_spans)
        .AddTraceTreeExporter(_output)
        .Build();

    /// <summary>The spans in the order of their ends.</summary>
    public IReadOnlyList<Activity> Ended => _spans.Ended;

    /// <summary>The one span of that name.</summary>
    public Activity this[string name] => Ended.Single(span => span.DisplayName == name);

    /// <summary>The trees, each once, as <see cref="TreesIn"/> has those of a document.</summary>
    public IReadOnlyList<string> Trees()
    {
        _provider.ForceFlush();
        return TreesIn(_output.ToString());
    }

    /// <summary>The trees in a text, in order of their text: without durations, ids of spans and traces and ports, which never are the same.</summary>
    public static IReadOnlyList<string> TreesIn(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select(line => Port().Replace(Id().Replace(Duration().Replace(line, ""), "…"), "127.0.0.1:5081").TrimEnd());
        return [.. string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(tree => tree.Trim('\n')).Distinct()
            .Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        _provider.Dispose();
        _output.Dispose();
    }

    [GeneratedRegex(@" +\d+\.\d\d ( s|ms)")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b[0-9a-f]{16}([0-9a-f]{16})?\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();

    private sealed class Spans : BaseProcessor<Activity>
    {
        private readonly List<Activity> _ended = [];

        public IReadOnlyList<Activity> Ended
        {
            get
            {
                lock (_ended)
                    return [.. _ended];
            }
        }

        public override void OnEnd(Activity data)
        {
            lock (_ended)
                _ended.Add(data);
        }
    }
}
