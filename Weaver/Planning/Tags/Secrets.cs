using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Tells by its names whether a value is a secret.</summary>
internal static class Secrets
{
    /// <summary>
    /// True when a parameter, member or key on the way is one of those to hide. What a method returns has the name that rules know the method by,
    /// and so has what a setter is given.
    /// </summary>
    public static bool Has(ValuePath path, SelectedMethod method, Redaction redaction)
    {
        return Roots(path, method.Method).Any(redaction.Hides) || path.Steps.Any(step => redaction.Hides(step switch
        {
            PathStep.Member member => member.Name,
            PathStep.Key key => key.Text,
            _ => string.Empty
        }));
    }

    // The name in the assembly counts as well: some methods have no other.
    private static IEnumerable<string> Roots(ValuePath path, MethodDefinition method)
    {
        if (!path.IsReturn)
            yield return path.Root.TrimStart('@');
        else
            yield return method.Name;

        if (path.IsReturn || (method.IsSetter && path.Root == ValuePath.RootOf(method.Parameters.Last().Name)))
            yield return MemberNames.Of(method, method.Module.EntryPoint).Name;
    }
}
