using System;
using System.Collections.Generic;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Rules;

/// <summary>What the rules can know of one method: everything that a selector can ask, and nothing of IL.</summary>
internal sealed record MethodFacts
{
    private static readonly Lazy<TagRules> s_noTags = new(() => TagRules.None);

    /// <summary>The namespace of the outermost declaring type; empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declaring type without namespace and generic arity, nested types as <c>Outer.Inner</c>.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// The type as <c>{Type}</c> gives it: as <see cref="Type"/>, after the end of the namespace where types in several namespaces have that name. Null: as
    /// <see cref="Type"/>.
    /// </summary>
    public string? DistinctType { get; init; }

    /// <summary>
    /// The member's name as in the source: an accessor has its property's or event's name, an explicit interface
    /// implementation that of the interface's member, a local function <c>Work.Step</c>.
    /// </summary>
    public required string Member { get; init; }

    /// <summary>The member's name as it is shown to users, for example <c>Total.get</c> for a getter; else as <see cref="Member"/>.</summary>
    public required string DisplayMember { get; init; }

    /// <summary>What the method handles, as <c>GET /orders/{id}</c>; null where it is no handler of a minimal API, or its route cannot be told.</summary>
    public string? Handles { get; init; }

    /// <summary>The same for a lambda, which has no better name; null for other methods.</summary>
    public string? Route => Kind == MemberKind.Lambda ? Handles : null;

    public required MemberKind Kind { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>The visibility of the declaring type itself, as declared.</summary>
    public required Visibility TypeVisibility { get; init; }

    /// <summary>True when the method implements an interface's member explicitly: such a method counts as public.</summary>
    public bool IsExplicitImplementation { get; init; }

    /// <summary>True when the shape is asynchronous: a task-like return type or an asynchronous state machine.</summary>
    public bool IsAsync { get; init; }

    public bool IsStatic { get; init; }

    public required TypeName Returns { get; init; }

    public required IReadOnlyList<TypeName> Parameters { get; init; }

    /// <summary>The attributes of the method (for an accessor, of its property or event too) and of its declaring types.</summary>
    public required Lazy<IReadOnlyList<TypeName>> Attributes { get; init; }

    /// <summary>The base types and interfaces of the declaring type, direct and indirect, by full name without generic arguments.</summary>
    public required Lazy<IReadOnlyList<string>> Inherits { get; init; }

    /// <summary>
    /// <c>[WithSpan]</c> and <c>[NoSpan]</c> on the method, on the property or event that it is an accessor of, on its types inside out, and on the
    /// assembly: the nearest first.
    /// </summary>
    public IReadOnlyList<SpanAttribute> InCode { get; init; } = [];

    /// <summary>The <c>[SpanTag]</c>s on its parameters and its return value.</summary>
    public Lazy<TagRules> TagsInCode { get; init; } = s_noTags;
}
