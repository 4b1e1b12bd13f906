using System.Linq;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Tells by its names whether a value is a secret.</summary>
internal static class Secrets
{
    /// <summary>
    /// True when a parameter, member or key on the way is one of those to hide; of what a method returns, the method's own name counts too.
    /// </summary>
    public static bool Has(ValuePath path, SelectedMethod method, Redaction redaction)
    {
        var root = path.IsReturn ? method.Method.Name : path.Root.TrimStart('@');
        return redaction.Hides(root) || path.Steps.Any(step => redaction.Hides(step switch
        {
            PathStep.Member member => member.Name,
            PathStep.Key key => key.Text,
            _ => string.Empty
        }));
    }
}
