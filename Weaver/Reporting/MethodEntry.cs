using System;
using System.Linq;
using System.Runtime.Serialization;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Reporting;

/// <summary>The properties of every method in the report.</summary>
[DataContract]
internal abstract class MethodEntry
{
    /// <summary>The full name as in the source.</summary>
    [DataMember(Name = "method", Order = 0)]
    public string Method { get; set; } = string.Empty;

    /// <summary>The full signature, which distinguishes overloads.</summary>
    [DataMember(Name = "signature", Order = 1)]
    public string Signature { get; set; } = string.Empty;

    /// <summary>The route of a lambda that handles a minimal API, such as <c>GET /orders/{id}</c>; null for other methods.</summary>
    [DataMember(Name = "route", Order = 2, EmitDefaultValue = false)]
    public string? Route { get; set; }

    /// <summary>The rule or the attribute in code that decided; null if none applies to the method.</summary>
    [DataMember(Name = "rule", Order = 3, EmitDefaultValue = false)]
    public string? Rule { get; set; }

    /// <summary>The file of the rule, relative to the project; null if unknown.</summary>
    [DataMember(Name = "ruleFile", Order = 4, EmitDefaultValue = false)]
    public string? RuleFile { get; set; }

    /// <summary>The line in it, from 1; 0 without a file.</summary>
    [DataMember(Name = "ruleLine", Order = 5, EmitDefaultValue = false)]
    public int RuleLine { get; set; }

    /// <summary>The full name of the type in the source that has the method.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>The parameters' types as rules spell them.</summary>
    public string Parameters { get; set; } = string.Empty;

    /// <summary>The name of the method in its type, with its parameters.</summary>
    public string Member => $"{(Method.StartsWith(Type + ".", StringComparison.Ordinal) ? Method.Substring(Type.Length + 1) : Method)}({Parameters})";

    /// <summary>The rule with its place; null if none applies to the method.</summary>
    public DecidingRule? Decider => Rule is null ? null : new DecidingRule(Rule, RuleFile, RuleLine);

    protected void Describe(MethodDefinition method, string displayName, string? route, DecidingRule? rule)
    {
        Method = displayName;
        Signature = method.FullName;
        Route = route;
        Rule = rule?.Text;
        RuleFile = rule?.File;
        RuleLine = rule?.Line ?? 0;
        Type = TypeSpelling.FullName(SourceTypes.Of(method.DeclaringType));
        Parameters = string.Join(", ", method.Parameters.Select(parameter => TypeSpelling.Of(parameter.ParameterType).Spellings.Last()));
    }
}
