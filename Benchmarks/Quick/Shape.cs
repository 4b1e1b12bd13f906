using System;
using Benchmarks.Cases;

namespace Benchmarks.Quick;

/// <summary>One kind of method in the variants that are compared.</summary>
internal static class Shape
{
    public static Comparison Synchronous() =>
        Compare(Loops<Plain>.Add, Loops<HandWritten>.Add, Loops<Woven>.Add, new Subject("aspectinjector", Loops<Injected>.Add));

    public static Comparison SeveralLines() => Compare(Loops<Plain>.AddLines, Loops<HandWritten>.AddLines, Loops<Woven>.AddLines);

    public static Comparison Tagged() => Compare(Loops<Plain>.AddTagged, Loops<HandWritten>.AddTagged, Loops<Woven>.AddTagged);

    public static Comparison Inlinable() => Compare(Loops<Plain>.Scale, Loops<HandWritten>.Scale, Loops<Woven>.Scale);

    public static Comparison TaskReturning() => Compare(Loops<Plain>.Forward, Loops<HandWritten>.Forward, Loops<Woven>.Forward);

    public static Comparison Asynchronous() =>
        Compare(Loops<Plain>.AddAsync, Loops<HandWritten>.AddAsync, Loops<Woven>.AddAsync, new Subject("aspectinjector", Loops<Injected>.AddAsync));

    public static Comparison TaggedAsynchronous() => Compare(Loops<Plain>.AddTaggedAsync, Loops<HandWritten>.AddTaggedAsync, Loops<Woven>.AddTaggedAsync);

    public static Comparison Yielding() => Compare(Loops<Plain>.Yield, Loops<HandWritten>.Yield, Loops<Woven>.Yield);

    public static Comparison Iterator() =>
        Compare(Loops<Plain>.Count, Loops<HandWritten>.Count, Loops<Woven>.Count, new Subject("guarded", Loops<Guarded>.Count));

    public static Comparison AsyncIterator() =>
        Compare(Loops<Plain>.CountAsync, Loops<HandWritten>.CountAsync, Loops<Woven>.CountAsync, new Subject("guarded", Loops<Guarded>.CountAsync));

    public static Comparison Throwing() => Compare(Loops<Plain>.Throw, Loops<HandWritten>.Throw, Loops<Woven>.Throw);

    public static Comparison ThrowingDeep() => Compare(Loops<Plain>.ThrowDeep, Loops<HandWritten>.ThrowDeep, Loops<Woven>.ThrowDeep);

    private static Comparison Compare(Func<int, int> plain, Func<int, int> handWritten, Func<int, int> woven, params Subject[] others) =>
        new([new("plain", plain), new("handwritten", handWritten), new("woven", woven), .. others]);
}
