using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>A method that stays as it was, and why.</summary>
/// <param name="Method">The method.</param>
/// <param name="DisplayName">Its full name as in the source.</param>
/// <param name="Reason">The class of reason, for counting.</param>
/// <param name="Detail">The reason in words that a user can read.</param>
/// <param name="Rule">The rule that had its say, if any.</param>
/// <param name="IsOutright">True when a rule wants this very method by name, or an attribute on it does.</param>
/// <param name="Attribute">The attribute in code that had its say, if any.</param>
internal sealed record SkippedMethod(
    MethodDefinition Method,
    string DisplayName,
    SkipReason Reason,
    string Detail,
    Rule? Rule,
    bool IsOutright,
    SpanAttribute? Attribute)
{
    /// <summary>A method that was selected, and then put back as it was.</summary>
    /// <param name="method">The method.</param>
    /// <param name="error">What went wrong.</param>
    public static SkippedMethod Restored(SelectedMethod method, string error) =>
        new(method.Method, method.DisplayName, SkipReason.WeavingFailed, error, method.Rule, method.IsOutright, method.Attribute);
}
