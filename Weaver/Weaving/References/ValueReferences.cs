using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>Members that read and compare values.</summary>
internal sealed class ValueReferences(RuntimeMembers members)
{
    private const string Conditions = "Conditions";

    /// <summary><c>bool DictionaryReader.TryFind&lt;TValue&gt;(IDictionary&lt;string, TValue&gt;? entries, string key, out TValue? value)</c></summary>
    public MethodReference TryFind { get; } = members.Method("DictionaryReader", "TryFind", "IDictionary`2", "String", "TValue&");

    /// <summary>
    /// <c>bool DictionaryReader.TryFindReadOnly&lt;TValue&gt;(IReadOnlyDictionary&lt;string, TValue&gt;? entries, string key, out TValue? value)</c>
    /// </summary>
    public MethodReference TryFindReadOnly { get; } = members.Method("DictionaryReader", "TryFindReadOnly", "IReadOnlyDictionary`2", "String", "TValue&");

    /// <summary><c>bool Conditions.Holds(bool value, int comparison, bool literal)</c></summary>
    public MethodReference HoldsBoolean { get; } = members.Method(Conditions, "Holds", "Boolean", "Int32", "Boolean");

    /// <summary><c>bool Conditions.Holds(long value, int comparison, long literal)</c></summary>
    public MethodReference HoldsInteger { get; } = members.Method(Conditions, "Holds", "Int64", "Int32", "Int64");

    /// <summary><c>bool Conditions.Holds(double value, int comparison, double literal)</c></summary>
    public MethodReference HoldsReal { get; } = members.Method(Conditions, "Holds", "Double", "Int32", "Double");

    /// <summary><c>bool Conditions.Holds(string? value, int comparison, string? literal)</c></summary>
    public MethodReference HoldsText { get; } = members.Method(Conditions, "Holds", "String", "Int32", "String");
}
