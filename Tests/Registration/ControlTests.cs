using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Runtime;
using AutoSpan.WovenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;
using Tracer = AutoSpan.WovenApi.Tracer;

namespace AutoSpan.Tests.Registration;

/// <summary>What <c>AddAutoSpanInstrumentation()</c> does for the control of spans, under the SDK.</summary>
[Collection(nameof(Spans))]
public sealed class ControlTests : IDisposable
{
    const string Source = "AutoSpan.Tests.Registration.Control";
    const string Foreign = "AutoSpan.Tests.Registration.Foreign";

    static readonly WovenAssembly Assembly = WovenMethods.Open(
        [WovenMethods.Record("load"), WovenMethods.Record("item") with { MinDuration = TimeSpan.FromMinutes(1) }]);

    readonly Tracer tracer = WovenAssembly.CreateTracer(Assembly, WovenAssembly.CreateSource(Assembly, "name=" + Source), "");
    readonly ActivitySource foreign = new(Foreign);
    readonly Exported exported = new();

    [Fact]
    public void AChangeOfTheConfigurationSwitches()
    {
        var configuration = new ConfigurationManager();
        configuration["AutoSpan:Spans:Shop.load"] = "off";
        using (Build(configuration))
        {
            Assert.Null(tracer.Start(0));

            configuration["AutoSpan:Spans:Shop.load"] = "on";
            ((IConfigurationRoot)configuration).Reload();

            tracer.End(tracer.Start(0)!, null);
            Assert.Equal("Shop.load=on", Assert.Single(SpanControl.Switches).ToString());
        }
    }

    [Fact]
    public void AMistakeInItIsLoggedAndChangesNothing()
    {
        var configuration = new ConfigurationManager();
        configuration["AutoSpan:Spans:Shop.load"] = "off";
        var log = new LogLines();
        using (Build(configuration, log))
        {
            configuration["AutoSpan:Spans:Shop.item"] = "of";
            ((IConfigurationRoot)configuration).Reload();

            Assert.Null(tracer.Start(0));
            Assert.Contains("Shop.item", Assert.Single(log.Lines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ANameThatMatchesNothingIsLogged()
    {
        var configuration = new ConfigurationManager();
        var log = new LogLines();
        using (Build(configuration, log))
        {
            configuration["AutoSpan:Spans:Shop.nowhere"] = "off";
            ((IConfigurationRoot)configuration).Reload();

            Assert.Contains("'Shop.nowhere'", Assert.Single(log.Lines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ManyChangesAtOnceEndWithTheLast()
    {
        var configuration = new ConfigurationManager();
        using (Build(configuration))
        {
            for (var i = 0; i < 1000; i++)
            {
                configuration["AutoSpan:Spans:Shop.load"] = i % 2 == 0 ? "on" : "off";
                ((IConfigurationRoot)configuration).Reload();
            }

            Assert.Null(tracer.Start(0));
        }
    }

    // The exporter was added first.
    [Fact]
    public void AShortSpanIsNotExported()
    {
        using var provider = Build();
        var outer = tracer.Start(0)!;
        tracer.End(tracer.Start(1)!, null);
        tracer.End(outer, null);

        Assert.Same(outer, Assert.Single(exported.Activities));
        Assert.Equal(1L, outer.GetTagItem("autospan.dropped_spans"));
    }

    [Fact]
    public void AShortSpanIsExportedWhenAnotherLibraryContinuesItLater()
    {
        using var provider = Build();
        var dropped = tracer.Start(1)!;
        var later = ExecutionContext.Capture()!;
        tracer.End(dropped, null);
        Assert.Empty(exported.Activities);

        ExecutionContext.Run(later, _ => foreign.StartActivity("GET")!.Dispose(), null);

        Assert.Equal([dropped.SpanId, dropped.SpanId], exported.Activities.Select(one => one.OperationName == "GET" ? one.ParentSpanId : one.SpanId));
    }

    // A listener that asks for nothing sees who is asked.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ASamplerThatFollowsTheParentIsAskedOnce(bool follows)
    {
        var ratio = new CountingSampler();
        var asked = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            {
                asked++;
                return ActivitySamplingResult.None;
            }
        };
        ActivitySource.AddActivityListener(listener);
        using var provider = Sdk.CreateTracerProviderBuilder()
            .SetSampler(follows ? new ParentBasedSampler(ratio) : ratio)
            .AddSource(Source)
            .AddAutoSpanInstrumentation(options => options.FilterSource = _ => false)
            .Build();

        var root = tracer.Start(0)!;
        for (var i = 0; i < 3; i++)
        {
            if (tracer.Start(0) is { } span)
                tracer.End(span, null);
        }

        tracer.End(root, null);
        Assert.False(root.Recorded);
        Assert.Equal(follows ? 1 : 4, asked);
    }

    [Fact]
    public void AProviderBesideItWhoseSamplerDoesNotFollowIsAsked()
    {
        var ratio = new CountingSampler();
        using var one = Build();
        using var other = Sdk.CreateTracerProviderBuilder().SetSampler(ratio).AddSource(Source)
            .AddAutoSpanInstrumentation(options => options.FilterSource = _ => false).Build();
        using var unsampled = new Activity("request") { IsAllDataRequested = false }.SetIdFormat(ActivityIdFormat.W3C).Start();
        if (tracer.Start(0) is { } span)
            tracer.End(span, null);

        Assert.Equal(1, ratio.Asked);
    }

    TracerProvider Build(IConfiguration? configuration = null, LogLines? log = null) => Sdk.CreateTracerProviderBuilder()
        .AddProcessor(new SimpleActivityExportProcessor(exported))
        .AddSource(Source, Foreign)
        .ConfigureServices(services =>
        {
            if (configuration is not null)
                services.AddSingleton(configuration);

            if (log is not null)
                services.AddSingleton<ILoggerFactory>(log);
        })
        .AddAutoSpanInstrumentation(options => options.FilterSource = _ => false)
        .Build();

    public void Dispose()
    {
        SpanControl.ApplyConfiguration([]);
        foreign.Dispose();
        exported.Dispose();
    }

    sealed class Exported : BaseExporter<Activity>
    {
        public ConcurrentQueue<Activity> Activities { get; } = new();

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var activity in batch)
                Activities.Enqueue(activity);

            return ExportResult.Success;
        }
    }

    sealed class CountingSampler : Sampler
    {
        public int Asked { get; private set; }

        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
        {
            Asked++;
            return new SamplingResult(SamplingDecision.Drop);
        }
    }

    sealed class LogLines : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
