using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Finds types by their full names in a module and in all that it refers to, directly or not.</summary>
internal sealed class KnownTypes(ModuleDefinition module, IAssemblyResolver resolver)
{
    private readonly Lazy<IReadOnlyList<ModuleDefinition>> _modules = new(() => Reach(module, resolver));

    /// <summary>True when a type of that name is there, or was moved elsewhere from there.</summary>
    /// <param name="name">The full name as reflection has it: nested types behind <c>+</c>.</param>
    public bool Has(string name)
    {
        var cecilName = name.Replace('+', '/');
        return Has(module, cecilName) || ByNameOf(name).Any(other => Has(other, cecilName)) || _modules.Value.Any(other => Has(other, cecilName));
    }

    /// <summary>The exception type that was probably meant; null where none is near.</summary>
    public string? Nearest(string name) => NearestName.Likely(name, _modules.Value.Append(module)
        .SelectMany(other => other.GetTypes())
        .Where(type => type.Name.EndsWith("Exception", StringComparison.Ordinal))
        .Select(type => type.FullName.Replace('/', '+')));

    private static bool Has(ModuleDefinition module, string name) =>
        module.GetType(name) is not null || (module.HasExportedTypes && module.ExportedTypes.Any(type => type.FullName == name));

    // An assembly that no code of the module uses is not among its references, and mostly has the name of its namespace.
    private IEnumerable<ModuleDefinition> ByNameOf(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            if (Resolve(new AssemblyNameReference(name.Substring(0, dot), new Version(0, 0)), resolver) is { } found)
                yield return found;
        }
    }

    private static IReadOnlyList<ModuleDefinition> Reach(ModuleDefinition module, IAssemblyResolver resolver)
    {
        List<ModuleDefinition> found = [];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<ModuleDefinition>([module]);
        while (open.Count > 0)
        {
            foreach (var reference in open.Dequeue().AssemblyReferences.Where(reference => seen.Add(reference.Name)))
            {
                if (Resolve(reference, resolver) is not { } next)
                    continue;

                found.Add(next);
                open.Enqueue(next);
            }
        }

        return found;
    }

    private static ModuleDefinition? Resolve(AssemblyNameReference reference, IAssemblyResolver resolver)
    {
        try
        {
            return resolver.Resolve(reference)?.MainModule;
        }
        catch (AssemblyResolutionException)
        {
            // It is optional: whatever it has cannot be told.
            return null;
        }
    }
}
