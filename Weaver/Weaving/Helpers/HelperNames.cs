using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>Names for helper methods that no method of their type has.</summary>
internal sealed class HelperNames
{
    private readonly Dictionary<TypeDefinition, HashSet<string>> _taken = [];

    /// <summary><c>&lt;AutoSpan&gt;Place0</c>: the name is taken from now on.</summary>
    public string Take(MethodDefinition woven) => Take(woven, number => $"<AutoSpan>{woven.Name}{number}");

    /// <summary><c>&lt;AutoSpan0&gt;g__Total</c>: the name of a copy.</summary>
    public string TakeForCopy(MethodDefinition copied) => Take(copied, number => CopyName.Of(copied.Name, number));

    /// <summary>The name of a helper that is removed is free again.</summary>
    public void Free(MethodDefinition helper) => _taken[helper.DeclaringType].Remove(helper.Name);

    private string Take(MethodDefinition woven, Func<int, string> candidate)
    {
        var type = woven.DeclaringType;
        if (!_taken.TryGetValue(type, out var taken))
            _taken.Add(type, taken = new HashSet<string>(type.Methods.Select(method => method.Name), StringComparer.Ordinal));

        for (var number = 0; ; number++)
        {
            var name = candidate(number);
            if (taken.Add(name))
                return name;
        }
    }
}
