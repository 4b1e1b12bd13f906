using System.ComponentModel;

namespace AutoSpan.WovenApi;

/// <summary>
/// The setting <c>errorWhen</c>, once the value is there: <c>return.Status &gt;= 500</c> is
/// <c>Conditions.Holds((long)result.Status, ConditionOperator.GreaterOrEqual, 500L)</c>. Numbers are compared as C# compares them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conditions
{
    /// <summary>Compares whole numbers, and enums by their numbers.</summary>
    public static bool Holds(long value, ConditionOperator comparison, long literal) => comparison switch
    {
        ConditionOperator.Equal => value == literal,
        ConditionOperator.NotEqual => value != literal,
        ConditionOperator.Less => value < literal,
        ConditionOperator.LessOrEqual => value <= literal,
        ConditionOperator.Greater => value > literal,
        ConditionOperator.GreaterOrEqual => value >= literal,
        _ => false,
    };

    /// <summary>Compares real numbers. A value that is not a number differs from every literal, and nothing else can be said of it.</summary>
    public static bool Holds(double value, ConditionOperator comparison, double literal) => comparison switch
    {
        ConditionOperator.Equal => value == literal,
        ConditionOperator.NotEqual => value != literal,
        ConditionOperator.Less => value < literal,
        ConditionOperator.LessOrEqual => value <= literal,
        ConditionOperator.Greater => value > literal,
        ConditionOperator.GreaterOrEqual => value >= literal,
        _ => false,
    };

    /// <summary>Compares texts character by character. Texts are equal or not; none is less than another.</summary>
    public static bool Holds(string? value, ConditionOperator comparison, string? literal) => HoldsForEquality(value == literal, comparison);

    /// <summary>Compares truth values, which are equal or not.</summary>
    public static bool Holds(bool value, ConditionOperator comparison, bool literal) => HoldsForEquality(value == literal, comparison);

    /// <summary>Answers <c>value == null</c> and <c>value != null</c>.</summary>
    public static bool HoldsForNull(object? value, ConditionOperator comparison) => HoldsForEquality(value is null, comparison);

    private static bool HoldsForEquality(bool equal, ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Equal => equal,
        ConditionOperator.NotEqual => !equal,
        _ => false,
    };
}
