using System;
using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Contract;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>A woven assembly: makes what its woven code holds in static fields. Nothing here ever throws, since a static constructor calls it.</summary>
/// <remarks>
/// <code>
/// static &lt;AutoSpan&gt;()
/// {
///     WovenAssembly assembly = WovenAssembly.Open(typeof(&lt;AutoSpan&gt;).TypeHandle, "contract=1;methods=AutoSpan.Methods.Shop;version=1.0.0");
///     ActivitySource source = WovenAssembly.CreateSource(assembly, "name=Shop");
///     tracer0 = WovenAssembly.CreateTracer(assembly, source, "kind=client");
///     source0 = source;
/// }
/// </code>
/// Each text is a list of settings; a key that is not known is ignored. See <see cref="SettingsText"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WovenAssembly
{
    private readonly string? _version;

    private WovenAssembly(MethodTable? methods, string? version)
    {
        Methods = methods;
        _version = version;
    }

    internal MethodTable? Methods { get; }

    /// <summary>Begins to make what a woven assembly needs.</summary>
    /// <param name="generatedClass">A class of the woven assembly.</param>
    /// <param name="settings">
    /// <c>contract</c>: the contract level that the assembly was woven for. <c>methods</c>: the name of the resource with its method table. <c>version</c>: its
    /// version.
    /// </param>
    /// <returns>The assembly; null when it was woven for a newer AutoSpan.dll than this one: then it has no sources, and runs untraced.</returns>
    public static WovenAssembly? Open(RuntimeTypeHandle generatedClass, string settings)
    {
        try
        {
            return Open(Type.GetTypeFromHandle(generatedClass)!.Assembly, AssemblySettings.Read(settings));
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.InitializationFailed(settings, fault);
            return null;
        }
    }

    /// <summary>Makes a source.</summary>
    /// <param name="assembly">What <see cref="Open(RuntimeTypeHandle, string)"/> gave.</param>
    /// <param name="settings"><c>name</c>: the name of the source.</param>
    /// <returns>The source; null when none can be had, which woven code takes for "no listeners".</returns>
    public static ActivitySource? CreateSource(WovenAssembly? assembly, string settings)
    {
        if (assembly is null)
            return null;

        try
        {
            return SourceFactory.Create(SourceSettings.ReadName(settings), assembly._version);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.InitializationFailed(settings, fault);
            return null;
        }
    }

    /// <summary>Makes a tracer.</summary>
    /// <param name="assembly">What <see cref="Open(RuntimeTypeHandle, string)"/> gave.</param>
    /// <param name="source">What <see cref="CreateSource"/> gave.</param>
    /// <param name="settings">The settings that differ from their defaults, named and written as in FodyWeavers.xml.</param>
    public static Tracer CreateTracer(WovenAssembly? assembly, ActivitySource? source, string settings)
    {
        try
        {
            return new Tracer(source, assembly?.Methods, TracerSettings.Read(settings));
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.InitializationFailed(settings, fault);
            return new Tracer(null, null, new TracerSettings());
        }
    }

    private static WovenAssembly? Open(System.Reflection.Assembly assembly, AssemblySettings settings)
    {
        if (settings.ContractLevel <= ContractLevel.Current)
            return new WovenAssembly(settings.Methods is null ? null : new MethodTable(assembly, settings.Methods), settings.Version);

        AutoSpanEventSource.Log?.ContractTooNew(assembly, settings.ContractLevel);
        return null;
    }
}
