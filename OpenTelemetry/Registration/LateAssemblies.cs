using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Registration;

/// <summary>
/// Tells of woven assemblies that are loaded when it is too late: a tracer provider takes no more sources once it is built. It lives as long as the provider.
/// </summary>
internal sealed class LateAssemblies : IDisposable
{
    private readonly HashSet<string> _known;

    /// <param name="known">The names of the sources that are registered or were left out on purpose.</param>
    public LateAssemblies(IEnumerable<string> known)
    {
        _known = new HashSet<string>(known, StringComparer.Ordinal);
        AppDomain.CurrentDomain.AssemblyLoad += Check;
    }

    public void Dispose() => AppDomain.CurrentDomain.AssemblyLoad -= Check;

    private void Check(object? sender, AssemblyLoadEventArgs loaded)
    {
        string[] missed = [.. WovenSources.NamesIn(loaded.LoadedAssembly).Where(name => !_known.Contains(name))];
        if (missed.Length > 0)
            RegistrationEventSource.Log.LoadedTooLate(loaded.LoadedAssembly.GetName().Name ?? string.Empty, string.Join(", ", missed));
    }
}
