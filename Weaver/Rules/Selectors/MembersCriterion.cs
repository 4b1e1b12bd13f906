using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>The member is of one of the kinds.</summary>
internal sealed record MembersCriterion : Criterion
{
    private readonly int _kinds;

    public MembersCriterion(IReadOnlyList<MemberKind> wanted, string value) : base(SelectorKind.Members, $"members=\"{value}\"") =>
        _kinds = wanted.Aggregate(0, (kinds, kind) => kinds | 1 << (int)kind);

    /// <summary>Where <c>members</c> is not given.</summary>
    public static MembersCriterion Default { get; } = new([MemberKind.Method], "method");

    public override int Cost => 0;

    public override bool IsDefault => ReferenceEquals(this, Default);

    public override string Demand => IsDefault ? "is an ordinary method" : base.Demand;

    public override bool Matches(MethodFacts facts) => (_kinds & 1 << (int)facts.Kind) != 0;

    public override IEnumerable<string> Offers(MethodFacts facts)
    {
        var word = facts.Kind.ToString();
        return [char.ToLowerInvariant(word[0]) + word.Substring(1)];
    }
}
