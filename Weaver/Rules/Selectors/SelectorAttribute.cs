using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>Every selector: the attributes by which a rule says which methods it matches.</summary>
internal static class SelectorAttribute
{
    private const Elements Rules = Elements.Include | Elements.Exclude | Elements.Event | Elements.Set;

    /// <summary>The words for visibilities.</summary>
    public static IReadOnlyList<Word<Visibility>> Visibilities { get; } =
    [
        new("public", Visibility.Public, "Public"),
        new("internal", Visibility.Internal, "Internal, and `protected internal`"),
        new("protected", Visibility.Protected, "Protected, `protected internal` and `private protected`"),
        new("private", Visibility.Private, "Private, and `private protected`")
    ];

    /// <summary>The words for kinds of member.</summary>
    public static IReadOnlyList<Word<MemberKind>> MemberKinds { get; } =
    [
        new("method", MemberKind.Method, "Ordinary methods"),
        new("property", MemberKind.Property, "Accessors of properties and indexers"),
        new("event", MemberKind.Event, "Accessors of events"),
        new("constructor", MemberKind.Constructor, "Instance constructors"),
        new("staticConstructor", MemberKind.StaticConstructor, "Static constructors"),
        new("operator", MemberKind.Operator, "Operators and conversions"),
        new("finalizer", MemberKind.Finalizer, "Finalizers"),
        new("localFunction", MemberKind.LocalFunction, "Local functions"),
        new("lambda", MemberKind.Lambda, "Lambdas and anonymous methods"),
        new("entryPoint", MemberKind.EntryPoint, "The entry point of the program")
    ];

    /// <summary>All of them, in the order in which they are documented, and in which a rule without methods is explained: names first.</summary>
    public static IReadOnlyList<AttributeDefinition> All { get; } =
    [
        Define("namespace", "The namespace of the type. Matches everything nested in the namespace too.",
            Pattern.Syntax.Select(pattern => new Criterion.InNamespace(pattern))),
        Define("type", "The name of the type, without namespace and type parameters. A nested type is `Outer.Inner`.",
            Pattern.Syntax.Select(pattern => new Criterion.OfType(pattern))),
        Define("method", "The name of the member. An accessor has the name of its property or event.",
            Pattern.Syntax.Select(pattern => new Criterion.Named(pattern))),
        Define("members", "The kinds of member. Without it, `<Include>` and `<Event>` match methods, `<Exclude>` and `<Set>` match all kinds.",
            Syntax.SomeOf(MemberKinds).Select((kinds, text) => new Criterion.OfKind(kinds, text))),
        Define("visibility",
            "The [visibility](#visibility) of the member. Without it, `<Include>` and `<Event>` match public methods, and methods that "
                + "`method` names without wildcards; "
            + "`<Exclude>` and `<Set>` match any visibility.",
            Syntax.SomeOf(Visibilities).Select((visibilities, text) => new Criterion.Visible(Any(visibilities), text))),
        Define("typeVisibility", "The visibility of the type.",
            Syntax.SomeOf(Visibilities).Select((visibilities, text) => new Criterion.TypeVisible(Any(visibilities), text))),
        Define("async", "Whether the member returns a task or is compiled to an asynchronous state machine.",
            TrueOrFalse("Asynchronous members", "Other members").Select((wanted, text) => new Criterion.Async(wanted, text))),
        Define("static", "Whether the member is static.",
            TrueOrFalse("Static members", "Instance members").Select((wanted, text) => new Criterion.Static(wanted, text))),
        Define("returns", "The [return type](#types-of-return-values-and-parameters).",
            TypePattern.Syntax.Select(pattern => new Criterion.Returning(pattern))),
        Define("parameters", "The types of all parameters, in order. `..` stands for any number of parameters, and an empty text for none.",
            ParameterPatterns.Syntax.Select((patterns, text) => new Criterion.Taking(patterns, text))),
        Define("attribute", "An [attribute](#attributes-and-base-types) on the member or its type.",
            TypePattern.Syntax.Select(pattern => new Criterion.Attributed(pattern))),
        Define("inherits", "A [type](#attributes-and-base-types) that the type of the member derives from or implements.",
            Pattern.Syntax.Select(pattern => new Criterion.Inheriting(pattern)))
    ];

    private static AttributeDefinition<Criterion?> Define<T>(string name, string documentation, ValueSyntax<T> syntax) where T : Criterion =>
        AttributeDefinition.Optional(name, Rules, documentation, syntax.Select(criterion => (Criterion)criterion));

    private static ValueSyntax<bool> TrueOrFalse(string ifTrue, string ifFalse) =>
        Syntax.OneOf<bool>([new("true", true, ifTrue), new("false", false, ifFalse)]);

    private static Visibility Any(IReadOnlyList<Visibility> visibilities) => visibilities.Aggregate(Visibility.None, (all, one) => all | one);
}
