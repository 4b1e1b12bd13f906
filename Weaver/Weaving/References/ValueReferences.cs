using AutoSpan.Fody.Rules.Expressions;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>Members that read and compare values.</summary>
internal sealed class ValueReferences(RuntimeMembers members)
{
    private const string Conditions = "Conditions";

    /// <summary><c>bool Lookup.TryFind&lt;TValue&gt;(IDictionary&lt;string, TValue&gt;? entries, string key, out TValue? value)</c></summary>
    public MethodReference TryFind { get; } = members.Method("Lookup", "TryFind", "IDictionary`2", "String", "TValue&");

    /// <summary><c>bool Lookup.TryFindReadOnly&lt;TValue&gt;(IReadOnlyDictionary&lt;string, TValue&gt;? entries, string key, out TValue? value)</c></summary>
    public MethodReference TryFindReadOnly { get; } = members.Method("Lookup", "TryFindReadOnly", "IReadOnlyDictionary`2", "String", "TValue&");

    /// <summary><c>bool Conditions.Holds(bool value, ConditionOperator, bool literal)</c></summary>
    public MethodReference HoldsBoolean { get; } = members.Method(Conditions, "Holds", "Boolean", "ConditionOperator", "Boolean");

    /// <summary><c>bool Conditions.Holds(long value, ConditionOperator, long literal)</c></summary>
    public MethodReference HoldsInteger { get; } = members.Method(Conditions, "Holds", "Int64", "ConditionOperator", "Int64");

    /// <summary><c>bool Conditions.Holds(double value, ConditionOperator, double literal)</c></summary>
    public MethodReference HoldsReal { get; } = members.Method(Conditions, "Holds", "Double", "ConditionOperator", "Double");

    /// <summary><c>bool Conditions.Holds(string? value, ConditionOperator, string? literal)</c></summary>
    public MethodReference HoldsText { get; } = members.Method(Conditions, "Holds", "String", "ConditionOperator", "String");
}
