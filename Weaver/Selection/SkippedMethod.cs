using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
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
/// <param name="Settings">The settings that its span or event would have; null where nothing would trace it.</param>
/// <param name="IsEvent">True where it would add an event.</param>
internal sealed record SkippedMethod(
    MethodDefinition Method,
    MethodFacts Facts,
    string DisplayName,
    SkipReason Reason,
    string Detail,
    Rule? Rule,
    bool IsOutright,
    SpanAttribute? Attribute,
    MethodSettings? Settings = null,
    bool IsEvent = false)
{
    /// <summary>A method that was selected, but whose original body was restored.</summary>
    /// <param name="method">The method.</param>
    /// <param name="error">What went wrong.</param>
    public static SkippedMethod Restored(SelectedMethod method, string error) => Of(method, SkipReason.WeavingFailed, error);

    /// <summary>A method that was selected, but is not to be woven.</summary>
    /// <param name="method">The method.</param>
    /// <param name="reason">The class of reason.</param>
    /// <param name="detail">The reason, as a message for the user.</param>
    public static SkippedMethod Of(SelectedMethod method, SkipReason reason, string detail) => new(
        method.Method, method.Facts, method.DisplayName, reason, detail, method.Rule, method.IsOutright, method.Attribute, method.Settings, method.IsEvent);
}
