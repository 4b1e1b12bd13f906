using System;
using System.Collections.Generic;
using System.Reflection;

namespace AutoSpan.Registration;

/// <summary>What <c>AddAutoSpanInstrumentation()</c> registers.</summary>
public sealed class AutoSpanInstrumentationOptions
{
    /// <summary>
    /// Woven assemblies beside the application's own: plug-ins that are loaded later, and that no project of the application references. Their sources are
    /// registered too.
    /// </summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Chooses among the sources by their names. Null, the default, registers all.</summary>
    /// <remarks>It is asked once for each source, when the tracer provider is built. When it throws, building the provider fails.</remarks>
    public Func<string, bool>? FilterSource { get; set; }
}
