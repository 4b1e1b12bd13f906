using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using AutoSpan.Registration;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Runtime;
using AutoSpan.WovenApi;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;

namespace AutoSpan.Tests.Registration;

/// <summary><c>AddAutoSpanInstrumentation()</c> adds the sources of woven assemblies and no others.</summary>
[Collection(nameof(Spans))]
public sealed class RegistrationTests
{
    [Fact]
    public void SourcesOfLoadedAssembliesAndOfTheirReferencesAreAdded()
    {
        var (own, far) = (NewName(), NewName());
        Load(own, far);
        using var provider = Sdk.CreateTracerProviderBuilder().AddAutoSpanInstrumentation().Build();

        Assert.True(IsListenedTo(own));
        Assert.True(IsListenedTo(far));
        Assert.False(IsListenedTo(own + ".Stranger"));
        Assert.False(IsListenedTo(NewName()));
    }

    [Fact]
    public void AFilterChoosesAmongThem()
    {
        var (wanted, unwanted) = (NewName(), NewName());
        Load(wanted, unwanted);
        using var provider = Sdk.CreateTracerProviderBuilder().AddAutoSpanInstrumentation(options => options.FilterSource = name => name == wanted).Build();

        Assert.True(IsListenedTo(wanted));
        Assert.False(IsListenedTo(unwanted));
    }

    [Fact]
    public void OptionsAreThoseOfTheServicesByTheirName()
    {
        var (wanted, unwanted) = (NewName(), NewName());
        Load(wanted, unwanted);
        using var provider = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services
                .Configure<AutoSpanInstrumentationOptions>("mine", options => options.FilterSource = name => name == wanted)
                .Configure<AutoSpanInstrumentationOptions>(options => options.FilterSource = _ => throw new InvalidOperationException("not these")))
            .AddAutoSpanInstrumentation("mine", configure: null)
            .Build();

        Assert.True(IsListenedTo(wanted));
        Assert.False(IsListenedTo(unwanted));
    }

    [Fact]
    public void AnApplicationWithServicesRegistersThemWithItsProvider()
    {
        var name = NewName();
        Load(name);
        var services = new ServiceCollection();
        services.AddOpenTelemetry().WithTracing(tracing => tracing.AddAutoSpanInstrumentation());
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<TracerProvider>();

        Assert.True(IsListenedTo(name));
    }

    [Fact]
    public void AnAssemblyThatIsPassedCounts()
    {
        var name = NewName();
        using var provider = Sdk.CreateTracerProviderBuilder().AddAutoSpanInstrumentation(new PlugIn(name)).Build();

        Assert.True(IsListenedTo(name));
    }

    [Fact]
    public void AnAssemblyThatIsLoadedTooLateIsToldByTheEventSource()
    {
        using var log = new FaultLog("OpenTelemetry-Instrumentation-AutoSpan");
        using (Sdk.CreateTracerProviderBuilder().AddAutoSpanInstrumentation().Build())
        {
            // Only a real load raises the event.
            var file = Compiler.Compile("Late", "[assembly: AutoSpan.WovenApi.WovenSources(\"name=Late.Source;later=1\")]");
            Assembly.LoadFile(file);
        }

        Assert.Contains(log.Messages, message =>
            message.StartsWith("The woven assembly 'Late' was loaded after the tracer provider was built", StringComparison.Ordinal)
            && message.Contains("Late.Source", StringComparison.Ordinal));
    }

    [Fact]
    public void NullIsRefused()
    {
        var builder = Sdk.CreateTracerProviderBuilder();

        Assert.Equal("builder", Assert.Throws<ArgumentNullException>(() => ((TracerProviderBuilder)null!).AddAutoSpanInstrumentation()).ParamName);
        Assert.Equal("assembly", Assert.Throws<ArgumentNullException>(() => builder.AddAutoSpanInstrumentation((Assembly)null!)).ParamName);
        Assert.Equal("others", Assert.Throws<ArgumentNullException>(() => builder.AddAutoSpanInstrumentation(typeof(Sdk).Assembly, [null!])).ParamName);
    }

    private static string NewName() => $"Woven.{Guid.NewGuid():N}";

    private static bool IsListenedTo(string name)
    {
        using var source = new ActivitySource(name);
        return source.HasListeners();
    }

    private static Assembly Load(params string[] sources)
    {
        var constructor = typeof(WovenSourcesAttribute).GetConstructors().Single();
        var attribute = new CustomAttributeBuilder(constructor, [sources.Select(source => $"name={source}").ToArray()]);
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(sources[0]), AssemblyBuilderAccess.Run, [attribute]);
        assembly.DefineDynamicModule("module");
        return assembly;
    }

    /// <summary>An assembly that is not among those of the process.</summary>
    private sealed class PlugIn(string source) : Assembly
    {
        public override object[] GetCustomAttributes(Type attributeType, bool inherit) =>
            attributeType == typeof(WovenSourcesAttribute) ? new WovenSourcesAttribute[] { new($"name={source}") } : [];
    }
}
