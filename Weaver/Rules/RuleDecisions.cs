using System.Collections.Generic;
using AutoSpan.Fody.Rules.Usage;

namespace AutoSpan.Fody.Rules;

/// <summary>What the rules decided about the methods of an assembly.</summary>
/// <param name="Methods">The methods.</param>
/// <param name="Decisions">The decision about each, in the same order.</param>
/// <param name="Idle">The rules without an effect on any of them, in the order of the configuration.</param>
internal sealed record RuleDecisions(IReadOnlyList<MethodFacts> Methods, IReadOnlyList<Decision> Decisions, IReadOnlyList<RuleUsage> Idle);
