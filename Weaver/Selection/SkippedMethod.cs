using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>A method that is not woven, and why.</summary>
/// <param name="Method">The method.</param>
/// <param name="Facts">What rules can ask of it.</param>
/// <param name="DisplayName">Its full name as in the source.</param>
/// <param name="Reason">The class of reason, for counting.</param>
/// <param name="Detail">The reason, as a message for the user.</param>
/// <param name="Rule">The rule that decided, if any.</param>
/// <param name="IsOutright">True when a rule names the method without wildcards, or the attribute is on the method.</param>
/// <param name="Attribute">The attribute in code that decided, if any.</param>
internal sealed record SkippedMethod(
    MethodDefinition Method,
    MethodFacts Facts,
    string DisplayName,
    SkipReason Reason,
    string Detail,
    Rule? Rule,
    bool IsOutright,
    SpanAttribute? Attribute)
{
    /// <summary>A method that was selected, but whose original body was restored.</summary>
    /// <param name="method">The method.</param>
    /// <param name="error">What went wrong.</param>
    public static SkippedMethod Restored(SelectedMethod method, string error) =>
        new(method.Method, method.Facts, method.DisplayName, SkipReason.WeavingFailed, error, method.Rule, method.IsOutright, method.Attribute);
}
