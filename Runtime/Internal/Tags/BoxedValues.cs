namespace AutoSpan.Internal;

/// <summary>Values as objects, which is how an <c>Activity</c> keeps them. The commonest are shared, so that they cost nothing.</summary>
internal static class BoxedValues
{
    private const int Lowest = -1;
    private const int Highest = 255;

    private static readonly object s_true = true;
    private static readonly object s_false = false;
    private static readonly object?[] s_numbers = new object?[Highest - Lowest + 1];

    public static object Of(bool value) => value ? s_true : s_false;

    public static object Of(int value) => value is >= Lowest and <= Highest ? s_numbers[value - Lowest] ??= value : value;
}
