using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>One criterion of a selector.</summary>
/// <param name="Attribute">The XML attribute that gives it.</param>
/// <param name="Value">The attribute's value as the user wrote it.</param>
internal abstract record Criterion(string Attribute, string Value)
{
    public string Text => $"{Attribute}=\"{Value}\"";

    /// <summary>
    /// Tells which to ask first: 0 compares numbers, 1 compares names, 2 runs patterns over types, 3 computes facts that no cheaper criterion needed.
    /// </summary>
    public abstract int Cost { get; }

    public abstract bool Matches(MethodFacts facts);

    /// <summary>What the method has where this asks: the names among which the user may find the one that was meant.</summary>
    public abstract IEnumerable<string> Offers(MethodFacts facts);

    /// <summary>The names that it asks for, without wildcards; none where it does not ask for names.</summary>
    public virtual IEnumerable<string> WantedNames => [];

    /// <summary>True where the user gave no such attribute, and the rule asks by default.</summary>
    public virtual bool IsDefault => false;

    /// <summary>What a method that passes does, as in "no method ...".</summary>
    public virtual string Demand => $"has {Text}";

    public sealed override string ToString() => Text;

    /// <summary>The method is in a namespace that the pattern matches, or in one nested in it.</summary>
    internal sealed record InNamespace(Pattern Pattern) : Criterion("namespace", Pattern.Text)
    {
        public override int Cost => 1;

        public override IEnumerable<string> WantedNames => Pattern.Literals;

        public override bool Matches(MethodFacts facts) => Pattern.MatchesNamespace(facts.Namespace);

        // The namespace and those that it is nested in, even where they have no types of their own.
        public override IEnumerable<string> Offers(MethodFacts facts)
        {
            for (var dot = facts.Namespace.IndexOf('.'); dot >= 0; dot = facts.Namespace.IndexOf('.', dot + 1))
                yield return facts.Namespace.Substring(0, dot);

            if (facts.Namespace.Length > 0)
                yield return facts.Namespace;
        }
    }

    /// <summary>The declaring type's name, without namespace, matches.</summary>
    internal sealed record OfType(Pattern Pattern) : Criterion("type", Pattern.Text)
    {
        public override int Cost => 1;

        public override IEnumerable<string> WantedNames => Pattern.Literals;

        public override bool Matches(MethodFacts facts) => Pattern.Matches(facts.Type);

        public override IEnumerable<string> Offers(MethodFacts facts) => [facts.Type];
    }

    /// <summary>The member's name matches.</summary>
    internal sealed record Named(Pattern Pattern) : Criterion("method", Pattern.Text)
    {
        public override int Cost => 1;

        public override IEnumerable<string> WantedNames => Pattern.Literals;

        public override bool Matches(MethodFacts facts) =>
            Pattern.Matches(facts.Member) || (facts.Kind == MemberKind.Lambda && OfLambda(facts).Any(Pattern.Matches));

        /// <summary>True when an alternative is this very name, without wildcards.</summary>
        public bool NamesOutright(MethodFacts facts) =>
            Pattern.Names(facts.Member) || (facts.Kind == MemberKind.Lambda && OfLambda(facts).Any(Pattern.Names));

        public override IEnumerable<string> Offers(MethodFacts facts) =>
            facts.Kind == MemberKind.Lambda ? [facts.Member, .. OfLambda(facts)] : [facts.Member];

        // The lambdas of one member share a name, and each has one of its own.
        private static IEnumerable<string> OfLambda(MethodFacts facts) => new[] { facts.DisplayMember, facts.Route }.OfType<string>();
    }

    /// <summary>The member is of one of the kinds.</summary>
    internal sealed record OfKind : Criterion
    {
        private readonly int _kinds;

        public OfKind(IReadOnlyList<MemberKind> wanted, string value) : base("members", value) =>
            _kinds = wanted.Aggregate(0, (kinds, kind) => kinds | 1 << (int)kind);

        /// <summary>Methods: where <c>members</c> is not given.</summary>
        public static OfKind Default { get; } = new([MemberKind.Method], "method");

        public override int Cost => 0;

        public override bool IsDefault => ReferenceEquals(this, Default);

        public override string Demand => IsDefault ? "is an ordinary method" : base.Demand;

        public override bool Matches(MethodFacts facts) => (_kinds & 1 << (int)facts.Kind) != 0;

        public override IEnumerable<string> Offers(MethodFacts facts) => [SelectorAttribute.MemberKinds.First(word => word.Value == facts.Kind).Text];
    }

    /// <summary>The method has one of the visibilities; an explicit interface implementation counts as public.</summary>
    internal sealed record Visible(Visibility Wanted, string Value) : Criterion("visibility", Value)
    {
        public override int Cost => 0;

        public override bool Matches(MethodFacts facts) => (SeenFromOutside(facts) & Wanted) != 0;

        public override IEnumerable<string> Offers(MethodFacts facts) => WordsFor(SeenFromOutside(facts));

        // What is callable through a public interface is not private.
        internal static Visibility SeenFromOutside(MethodFacts facts) => facts.IsExplicitImplementation ? Visibility.Public : facts.Visibility;
    }

    /// <summary>Where <c>visibility</c> is not given: a public method, or one that <c>method</c> names outright.</summary>
    internal sealed record VisibleByDefault(Named? Method) : Criterion("visibility", "")
    {
        public override int Cost => 0;

        public override bool IsDefault => true;

        public override string Demand => "is public";

        public override bool Matches(MethodFacts facts) =>
            (Visible.SeenFromOutside(facts) & Visibility.Public) != 0 || (Method?.NamesOutright(facts) ?? false);

        public override IEnumerable<string> Offers(MethodFacts facts) => WordsFor(facts.Visibility);
    }

    /// <summary>The declaring type has one of the visibilities.</summary>
    internal sealed record TypeVisible(Visibility Wanted, string Value) : Criterion("typeVisibility", Value)
    {
        public override int Cost => 0;

        public override bool Matches(MethodFacts facts) => (facts.TypeVisibility & Wanted) != 0;

        public override IEnumerable<string> Offers(MethodFacts facts) => WordsFor(facts.TypeVisibility);
    }

    /// <summary>The method's shape is asynchronous, or is not.</summary>
    internal sealed record Async(bool Wanted, string Value) : Criterion("async", Value)
    {
        public override int Cost => 0;

        public override bool Matches(MethodFacts facts) => facts.IsAsync == Wanted;

        public override IEnumerable<string> Offers(MethodFacts facts) => [facts.IsAsync ? "true" : "false"];
    }

    /// <summary>The method is static, or is not.</summary>
    internal sealed record Static(bool Wanted, string Value) : Criterion("static", Value)
    {
        public override int Cost => 0;

        public override bool Matches(MethodFacts facts) => facts.IsStatic == Wanted;

        public override IEnumerable<string> Offers(MethodFacts facts) => [facts.IsStatic ? "true" : "false"];
    }

    /// <summary>The return type matches.</summary>
    internal sealed record Returning(TypePattern Pattern) : Criterion("returns", Pattern.Pattern.Text)
    {
        public override int Cost => 2;

        public override IEnumerable<string> WantedNames => Pattern.Pattern.Literals;

        public override bool Matches(MethodFacts facts) => Pattern.Matches(facts.Returns);

        public override IEnumerable<string> Offers(MethodFacts facts) => facts.Returns.Spellings;
    }

    /// <summary>The types of all parameters match, in order.</summary>
    internal sealed record Taking(ParameterPatterns Patterns, string Value) : Criterion("parameters", Value)
    {
        public override int Cost => 2;

        public override bool Matches(MethodFacts facts) => Patterns.Matches(facts.Parameters);

        public override IEnumerable<string> Offers(MethodFacts facts) => [$"({string.Join(", ", facts.Parameters.Select(p => p.Spellings.Last()))})"];
    }

    /// <summary>The method or its type has an attribute that matches, by full or simple name, with or without the ending <c>Attribute</c>.</summary>
    internal sealed record Attributed(TypePattern Pattern) : Criterion("attribute", Pattern.Pattern.Text)
    {
        public override int Cost => 3;

        public override IEnumerable<string> WantedNames => Pattern.Pattern.Literals;

        public override bool Matches(MethodFacts facts)
        {
            foreach (var attribute in facts.Attributes.Value)
            {
                if (Pattern.Matches(attribute) || Pattern.Matches(attribute.WithoutEnding("Attribute")))
                    return true;
            }

            return false;
        }

        public override IEnumerable<string> Offers(MethodFacts facts) =>
            facts.Attributes.Value.SelectMany(a => a.Spellings.Concat(a.WithoutEnding("Attribute").Spellings));
    }

    /// <summary>The declaring type derives from or implements a type whose full name matches.</summary>
    internal sealed record Inheriting(Pattern Pattern) : Criterion("inherits", Pattern.Text)
    {
        public override int Cost => 3;

        public override IEnumerable<string> WantedNames => Pattern.Literals;

        public override bool Matches(MethodFacts facts)
        {
            foreach (var ancestor in facts.Inherits.Value)
            {
                if (Pattern.Matches(ancestor))
                    return true;
            }

            return false;
        }

        public override IEnumerable<string> Offers(MethodFacts facts) => facts.Inherits.Value;
    }

    private static IEnumerable<string> WordsFor(Visibility visibility) =>
        SelectorAttribute.Visibilities.Where(word => (visibility & word.Value) != 0).Select(word => word.Text);
}
