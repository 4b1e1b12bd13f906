using System;

namespace AutoSpan.Internal;

/// <summary>Arrays as tags have them. They are copies: the program may change its own before the span is exported.</summary>
internal static class TagArray
{
    /// <summary>Copies an array of truth values, numbers or texts to the element type that its single values have as tags.</summary>
    /// <param name="array">The program's array.</param>
    /// <param name="maxLength">The most elements, and the most characters of each.</param>
    /// <returns>The copy; null when arrays of this type are no tags.</returns>
    public static Array? Copy(Array array, int maxLength)
    {
        // The exact type: to a type test an array of an enum or of uint is an array of int as well.
        var type = array.GetType();
        if (type == typeof(string[]))
            return Copy((string?[])array, maxLength, text => text is null ? null : TagText.Cut(text, maxLength));
        if (type == typeof(bool[]))
            return Copy<bool>(array, maxLength);
        if (type == typeof(int[]))
            return Copy<int>(array, maxLength);
        if (type == typeof(long[]))
            return Copy<long>(array, maxLength);
        if (type == typeof(double[]))
            return Copy<double>(array, maxLength);
        if (type == typeof(sbyte[]))
            return Copy((sbyte[])array, maxLength, static number => (int)number);
        if (type == typeof(short[]))
            return Copy((short[])array, maxLength, static number => (int)number);
        if (type == typeof(ushort[]))
            return Copy((ushort[])array, maxLength, static number => (int)number);
        if (type == typeof(uint[]))
            return Copy((uint[])array, maxLength, static number => (long)number);
        if (type == typeof(float[]))
            return Copy((float[])array, maxLength, static number => (double)number);

        return null;
    }

    private static T[] Copy<T>(Array array, int maxLength)
    {
        var copy = new T[Math.Min(array.Length, maxLength)];
        Array.Copy(array, copy, copy.Length);
        return copy;
    }

    private static TTag[] Copy<T, TTag>(T[] array, int maxLength, Func<T, TTag> convert)
    {
        var copy = new TTag[Math.Min(array.Length, maxLength)];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = convert(array[i]);

        return copy;
    }
}
