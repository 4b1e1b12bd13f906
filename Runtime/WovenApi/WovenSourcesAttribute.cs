using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>
/// The names of the <c>ActivitySource</c>s of a woven assembly and of the woven assemblies that it references, directly or through others. So the attribute
/// of a program tells all of them before anything is loaded.
/// </summary>
/// <param name="sources">For each source a list of settings, of which <c>name</c> is the name. A key that is not known is ignored.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WovenSourcesAttribute(params string[] sources) : Attribute
{
    /// <summary>The names of the sources.</summary>
    public IReadOnlyList<string> Names { get; } = [.. (sources ?? []).Select(SourceSettings.ReadName).Where(name => name.Length > 0)];
}
