using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using AutoSpan.WovenApi;

namespace AutoSpan.Registration;

/// <summary>Finds the names of the sources that woven assemblies have.</summary>
internal static class WovenSources
{
    /// <summary>
    /// The sources of the application: of its entry assembly, which knows those of its references, and of all assemblies that are loaded. An entry assembly
    /// that is not woven knows none, so the files beside it are read.
    /// </summary>
    public static IEnumerable<string> OfApplication()
    {
        // The entry assembly is loaded too, but a host can have loaded it into a place of its own.
        var entry = Assembly.GetEntryAssembly();
        var loaded = Of(entry is null ? AppDomain.CurrentDomain.GetAssemblies() : AppDomain.CurrentDomain.GetAssemblies().Prepend(entry));
#if NET
        if (entry is null || NamesIn(entry).Count == 0)
            return loaded.Concat(WovenFiles.Sources()).Distinct(StringComparer.Ordinal);
#endif
        return loaded;
    }

    /// <summary>The sources of these assemblies and of their woven references.</summary>
    public static IEnumerable<string> Of(IEnumerable<Assembly> assemblies) => assemblies.SelectMany(NamesIn).Distinct(StringComparer.Ordinal);

    /// <summary>The names that one assembly carries.</summary>
    public static IReadOnlyList<string> NamesIn(Assembly assembly)
    {
        try
        {
            return assembly.GetCustomAttribute<WovenSourcesAttribute>()?.Names ?? [];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The attributes of an assembly cannot be read where an attribute's own assembly is missing. It has no say in what else is traced.
            RegistrationEventSource.Log.AttributesUnreadable(assembly, fault);
            return [];
        }
    }
}
