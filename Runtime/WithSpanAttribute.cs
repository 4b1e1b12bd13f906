using System;
using System.Diagnostics;

namespace AutoSpan;

/// <summary>Traces a member, a type or an assembly. It overrides the rules in FodyWeavers.xml.</summary>
/// <remarks>
/// <para>
/// On a method, constructor, property or event: traces this member, with any visibility, even if it is trivial, generated or starts an Activity itself.
/// On a type: traces its public methods and those of its nested types. On an assembly: traces the public methods of all types. The attribute nearest to a
/// method decides.
/// </para>
/// <para>
/// The settings of the span come from the rules that match the method. <see cref="Name"/> and <see cref="Kind"/> override them.
/// The attribute has no effect on members that override or implement the attributed member.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public class OrderService
/// {
///     [WithSpan]
///     internal void Recalculate(Order order) { ... }                    // OrderService.Recalculate
///
///     [WithSpan("{Method|trimAsync|kebab}", Kind = ActivityKind.Client)]
///     public async Task&lt;Receipt&gt; ChargeCardAsync(Card card) { ... }    // charge-card
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Constructor
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class WithSpanAttribute : Attribute
{
    /// <summary>The name of the span comes from the rules; the default is <c>{Type}.{Method}</c>.</summary>
    public WithSpanAttribute()
    {
    }

    /// <summary>Sets the name of the span.</summary>
    /// <param name="name">
    /// The name, or a template as in FodyWeavers.xml: <c>{Type|kebab}.{Method|trimAsync|kebab}</c>. It is resolved at build time; an invalid template
    /// is a build error. Null or blank: the name from the rules.
    /// </param>
    public WithSpanAttribute(string? name) => Name = name;

    /// <summary>The name of the span, or a template; null for the name from the rules.</summary>
    public string? Name { get; }

    /// <summary>The kind of the span. If it is not set, the kind comes from the rules; the default is <see cref="ActivityKind.Internal"/>.</summary>
    public ActivityKind Kind { get; set; }
}
