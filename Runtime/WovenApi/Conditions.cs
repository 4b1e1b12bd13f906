using System.ComponentModel;
using AutoSpan.Contract;

namespace AutoSpan.WovenApi;

/// <summary>
/// The setting <c>errorWhen</c>, once the value is there: <c>return.Status &gt;= 500</c> is
/// <c>Conditions.Holds((long)result.Status, 5, 500L)</c>, 5 being <see cref="ConditionOperator.GreaterOrEqual"/>. Numbers are compared as C# compares them;
/// an operator that is not known does not hold.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conditions
{
    /// <summary>Compares whole numbers, and enums by their numbers.</summary>
    public static bool Holds(long value, int comparison, long literal) => (ConditionOperator)comparison switch
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
    public static bool Holds(double value, int comparison, double literal) => (ConditionOperator)comparison switch
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
    public static bool Holds(string? value, int comparison, string? literal) => HoldsForEquality(value == literal, comparison);

    /// <summary>Compares truth values, which are equal or not.</summary>
    public static bool Holds(bool value, int comparison, bool literal) => HoldsForEquality(value == literal, comparison);

    private static bool HoldsForEquality(bool equal, int comparison) => (ConditionOperator)comparison switch
    {
        ConditionOperator.Equal => equal,
        ConditionOperator.NotEqual => !equal,
        _ => false,
    };
}
