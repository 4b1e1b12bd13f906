using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>Which methods a rule matches: those that pass all criteria.</summary>
internal sealed record Selector
{
    private readonly Criterion[] _cheapestFirst;
    private readonly Criterion.Named? _method;

    private Selector(IReadOnlyList<Criterion> criteria)
    {
        Criteria = criteria;
        _cheapestFirst = [.. criteria.OrderBy(c => c.Cost)];
        _method = criteria.OfType<Criterion.Named>().FirstOrDefault();
    }

    /// <summary>What is asked, defaults included.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>
    /// The criteria that a user gave, and the defaults for those left out. An <see cref="RuleKind.Include"/> or <see cref="RuleKind.Event"/> has
    /// members that are methods, and of those the public ones, or any that <c>method</c> names outright. The others speak of whatever has been chosen
    /// so far.
    /// </summary>
    public static Selector For(RuleKind kind, IReadOnlyList<Criterion> given)
    {
        List<Criterion> criteria = [.. given];
        if (kind is not (RuleKind.Include or RuleKind.Event))
            return new Selector(criteria);

        if (given.All(c => c is not Criterion.OfKind))
            criteria.Add(Criterion.OfKind.Default);
        if (given.All(c => c is not Criterion.Visible))
            criteria.Add(new Criterion.VisibleByDefault(given.OfType<Criterion.Named>().FirstOrDefault()));
        return new Selector(criteria);
    }

    public bool Matches(MethodFacts facts)
    {
        foreach (var criterion in _cheapestFirst)
        {
            if (!criterion.Matches(facts))
                return false;
        }

        return true;
    }

    /// <summary>True where <c>method</c> says which members are meant.</summary>
    public bool NamesMethods => _method is not null && _method.Value.Trim() != "*";

    /// <summary>True when <c>method</c> names this very member: the alternative has no wildcard and is no regular expression.</summary>
    public bool NamesOutright(MethodFacts facts) => _method?.NamesOutright(facts) ?? false;
}
