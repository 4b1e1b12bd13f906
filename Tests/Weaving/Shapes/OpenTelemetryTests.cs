using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Harness;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The way through OpenTelemetry's own SDK, from a woven method to an exporter.</summary>
[Collection(nameof(Spans))]
public sealed class OpenTelemetryTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void SpansReachAnExporter(Build build)
    {
        var exported = new List<Activity>();
        using (var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource("AssemblyToProcess")
            .AddProcessor(new SimpleActivityExportProcessor(new ListExporter(exported)))
            .Build())
        {
            var woven = Cases.Woven(build);
            woven.Call("Exceptions.Catches");
            provider.ForceFlush();
        }

        Assert.Equal(["Exceptions.Throw", "Exceptions.Catches"], exported.Select(activity => activity.DisplayName));
        Assert.Equal(exported[1].SpanId, exported[0].ParentSpanId);
        Assert.Equal(ActivityStatusCode.Error, exported[0].Status);
        Assert.Equal("exception", Assert.Single(exported[0].Events).Name);
        Assert.Equal(ActivityStatusCode.Unset, exported[1].Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void ASamplerThatDropsLeavesNothing(Build build)
    {
        var exported = new List<Activity>();
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource("AssemblyToProcess")
            .SetSampler(new AlwaysOffSampler())
            .AddProcessor(new SimpleActivityExportProcessor(new ListExporter(exported)))
            .Build();

        Assert.Equal("thrown", Cases.Woven(build).Call("Exceptions.Catches"));

        Assert.Empty(exported);
        Assert.Null(Activity.Current);
    }

    sealed class ListExporter(List<Activity> exported) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var activity in batch)
                exported.Add(activity);
            return ExportResult.Success;
        }
    }
}
