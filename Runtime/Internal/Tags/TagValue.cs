using System;
using System.Globalization;

namespace AutoSpan.Internal;

/// <summary>The value that a tag has for a value of the program whose type is known at run time only.</summary>
internal static class TagValue
{
    /// <summary>Keeps what OpenTelemetry has a type for, and turns into text what has one text for everybody.</summary>
    /// <returns>The tag's value; null when there is none: of a type like these nobody knows what would be worth telling, or secret.</returns>
    public static object? Of(object? value, int maxLength) => value switch
    {
        null => null,
        string text => TagText.Cut(text, maxLength),
        bool truth => BoxedValues.Of(truth),
        int or long or double => value,
        sbyte number => BoxedValues.Of(number),
        byte number => BoxedValues.Of(number),
        short number => BoxedValues.Of(number),
        ushort number => BoxedValues.Of(number),
        uint number => (long)number,
        ulong number => Of(number),
        float number => (double)number,
        Enum member => TagText.Cut(TagText.OfEnum(member), maxLength),
        Uri address => TagText.Cut(TagText.Of(address), maxLength),
        Array array => TagArray.Copy(array, maxLength),
        _ => HasText(value) && TagText.Of(value) is { } text ? TagText.Cut(text, maxLength) : null,
    };

    /// <summary>OpenTelemetry's whole numbers have a sign: what is too large for them is text.</summary>
    public static object Of(ulong number) => number <= long.MaxValue ? (long)number : number.ToString(CultureInfo.InvariantCulture);

    // The last ones by name: .NET Standard does not have them all.
    private static bool HasText(object value) =>
        value is decimal or char or Guid or DateTime or DateTimeOffset or TimeSpan or Version
        || value.GetType().FullName is "System.DateOnly" or "System.TimeOnly" or "System.Half" or "System.Int128" or "System.UInt128"
            or "System.Numerics.BigInteger";
}
