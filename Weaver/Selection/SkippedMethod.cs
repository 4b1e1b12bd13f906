using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>A method that is not woven, and why.</summary>
/// <param name="Method">The method.</param>
/// <param name="DisplayName">Its full name as in the source.</param>
/// <param name="Reason">The class of reason, for counting.</param>
/// <param name="Detail">The reason, as a message for the user.</param>
/// <param name="Rule">The rule that decided, if any.</param>
/// <param name="IsOutright">True when a rule names the method without wildcards, or the attribute is on the method.</param>
/// <param name="Attribute">The attribute in code that decided, if any.</param>
internal sealed record SkippedMethod(
    MethodDefinition Method,
    string DisplayName,
    SkipReason Reason,
    string Detail,
    Rule? Rule,
    bool IsOutright,
    SpanAttribute? Attribute)
{
    /// <summary>A method that was selected, but whose original body was restored.</summary>
    /// <param name="method">The method.</param>
    /// <param name="fault">The error.</param>
    public static SkippedMethod PutBack(SelectedMethod method, string fault) =>
        new(method.Method, method.DisplayName, SkipReason.PutBack, fault, method.Rule, method.IsOutright, method.Attribute);
}
