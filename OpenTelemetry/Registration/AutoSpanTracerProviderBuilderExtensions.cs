using System;
using System.Linq;
using System.Reflection;
using AutoSpan.Registration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

// The namespace in which a reader's registration of OpenTelemetry looks for such methods.
#pragma warning disable IDE0130
namespace OpenTelemetry.Trace;

/// <summary>Registers the spans of AutoSpan.</summary>
public static class AutoSpanTracerProviderBuilderExtensions
{
    /// <summary>Adds the sources of every woven assembly of the application.</summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <returns>The builder, for further calls.</returns>
    /// <remarks>
    /// The entry assembly knows the sources of the woven assemblies that it references, so that none of them need be loaded. If it is not woven, the files of
    /// its folder are read. Assemblies that are loaded when the tracer provider is built count too. Pass other ones, such as plug-ins that are loaded later,
    /// with <see cref="AddAutoSpanInstrumentation(TracerProviderBuilder, Assembly, Assembly[])"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TracerProviderBuilder AddAutoSpanInstrumentation(this TracerProviderBuilder builder) => AddAutoSpanInstrumentation(builder, name: null, null);

    /// <summary>Adds the sources of every woven assembly of the application.</summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder, for further calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TracerProviderBuilder AddAutoSpanInstrumentation(
        this TracerProviderBuilder builder, Action<AutoSpanInstrumentationOptions>? configure) => AddAutoSpanInstrumentation(builder, name: null, configure);

    /// <summary>Adds the sources of every woven assembly of the application.</summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <param name="name">The name of the options; null for the default one.</param>
    /// <param name="configure">Sets the options; null where they are configured elsewhere.</param>
    /// <returns>The builder, for further calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TracerProviderBuilder AddAutoSpanInstrumentation(
        this TracerProviderBuilder builder, string? name, Action<AutoSpanInstrumentationOptions>? configure)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));

        name ??= Options.DefaultName;
        builder.ConfigureServices(services =>
        {
            services.AddOptions();
            if (configure is not null)
                services.Configure(name, configure);
        });
        return builder is IDeferredTracerProviderBuilder deferred
            ? deferred.Configure((services, provider) => Register(services, provider, OptionsOf(services, name)))
            : builder;
    }

    /// <summary>Adds the sources of every woven assembly of the application, and of these assemblies and their woven references.</summary>
    /// <param name="builder">The builder of the tracer provider.</param>
    /// <param name="assembly">A woven assembly that the application does not reference.</param>
    /// <param name="others">Further ones.</param>
    /// <returns>The builder, for further calls.</returns>
    /// <exception cref="ArgumentNullException">An argument, or one of the assemblies, is null.</exception>
    public static TracerProviderBuilder AddAutoSpanInstrumentation(this TracerProviderBuilder builder, Assembly assembly, params Assembly[] others)
    {
        if (assembly is null)
            throw new ArgumentNullException(nameof(assembly));

        if (others is null || others.Contains(null!))
            throw new ArgumentNullException(nameof(others));

        return AddAutoSpanInstrumentation(builder, name: null, options =>
        {
            foreach (var one in others.Prepend(assembly))
                options.Assemblies.Add(one);
        });
    }

    private static AutoSpanInstrumentationOptions OptionsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<AutoSpanInstrumentationOptions>>().Get(name);

    private static void Register(IServiceProvider services, TracerProviderBuilder builder, AutoSpanInstrumentationOptions options)
    {
        string[] all = [.. WovenSources.OfApplication().Concat(WovenSources.Of(options.Assemblies)).Distinct(StringComparer.Ordinal)];
        builder.AddSource([.. all.Where(source => options.FilterSource?.Invoke(source) ?? true)]);
        builder.AddInstrumentation(() => new LateAssemblies(all));
        builder.AddInstrumentation((_, provider) => new ControlledProvider(provider));
        if (services.GetService<IConfiguration>() is { } configuration)
        {
            var logger = services.GetService<ILoggerFactory>()?.CreateLogger("AutoSpan");
            builder.AddInstrumentation(() => new ConfiguredSwitches(configuration, logger));
        }
    }
}
