using System;
using System.Diagnostics;

namespace AutoSpan;

/// <summary>Traces what it stands on, whatever the rules in FodyWeavers.xml say.</summary>
/// <remarks>
/// <para>
/// On a method, constructor, property or event: that very member, of whatever visibility, and even where its body is trivial. On a type: its public
/// methods, and those of the types nested in it. On an assembly: the public methods of all its types. The attribute that stands nearest to a
/// method decides.
/// </para>
/// <para>
/// The settings of the span are those of the rules that match the method; <see cref="Name"/> and <see cref="Kind"/>, where they are given, win.
/// It has no effect on a member that overrides or implements the one that it stands on.
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
    /// <summary>The span has the name that the rules give it; without any, that is <c>{Type}.{Method}</c>.</summary>
    public WithSpanAttribute()
    {
    }

    /// <summary>The span has a name of its own.</summary>
    /// <param name="name">
    /// The name, or a template as in FodyWeavers.xml: <c>{Type|kebab}.{Method|trimAsync|kebab}</c>. It is resolved when the project is built; one
    /// that is ill-formed is an error of the build. Null or blank: as if not given.
    /// </param>
    public WithSpanAttribute(string? name) => Name = name;

    /// <summary>The name of the span, or a template; null where none is given.</summary>
    public string? Name { get; }

    /// <summary>The kind of the span. Not given: that of the rules; without any, <see cref="ActivityKind.Internal"/>.</summary>
    public ActivityKind Kind { get; set; }
}
