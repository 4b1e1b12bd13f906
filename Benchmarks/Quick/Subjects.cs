using System;
using System.Runtime.CompilerServices;
using Benchmarks.AspectInjected;
using Benchmarks.Cases;

namespace Benchmarks.Quick;

/// <summary>The measured loops: one of their own for each variant, so that none profits from what the JIT learnt of another.</summary>
internal static class Subjects
{
    private static readonly Empty s_empty = new();
    private static readonly Plain s_plain = new();
    private static readonly HandWritten s_handWritten = new();
    private static readonly Woven s_woven = new();
    private static readonly Injected s_injected = new();

    private static int s_result;

    /// <summary>Keeps the JIT from leaving out what is measured.</summary>
    public static int Result => s_result;

    /// <summary>What the loop and a call cost by themselves.</summary>
    public static Subject Empty(int calls) => new("empty", CallEmpty, calls);

    public static Subject[] Synchronous(int calls) =>
    [
        new("plain", PlainAdd, calls),
        new("handwritten", HandWrittenAdd, calls),
        new("woven", WovenAdd, calls),
        new("aspectinjector", InjectedAdd, calls),
    ];

    public static Subject[] Inlined(int calls) =>
    [
        new("plain", PlainScale, calls),
        new("handwritten", HandWrittenScale, calls),
        new("woven", WovenScale, calls),
    ];

    public static Subject[] Asynchronous(int calls) =>
    [
        new("plain", PlainAddAsync, calls),
        new("handwritten", HandWrittenAddAsync, calls),
        new("woven", WovenAddAsync, calls),
        new("aspectinjector", InjectedAddAsync, calls),
    ];

    public static Subject[] Throwing(int calls) =>
    [
        new("plain", PlainThrow, calls),
        new("handwritten", HandWrittenThrow, calls),
        new("woven", WovenThrow, calls),
        new("aspectinjector", InjectedThrow, calls),
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CallEmpty(int calls)
    {
        for (var i = 0; i < calls; i++)
            s_empty.Add(i, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PlainAdd(int calls)
    {
        for (var i = 0; i < calls; i++)
            s_plain.Add(i, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWrittenAdd(int calls)
    {
        for (var i = 0; i < calls; i++)
            s_handWritten.Add(i, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WovenAdd(int calls)
    {
        for (var i = 0; i < calls; i++)
            s_woven.Add(i, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void InjectedAdd(int calls)
    {
        for (var i = 0; i < calls; i++)
            s_injected.Add(i, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PlainScale(int calls)
    {
        var value = 1;
        for (var i = 0; i < calls; i++)
            value = s_plain.Scale(value);

        s_result = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWrittenScale(int calls)
    {
        var value = 1;
        for (var i = 0; i < calls; i++)
            value = s_handWritten.Scale(value);

        s_result = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WovenScale(int calls)
    {
        var value = 1;
        for (var i = 0; i < calls; i++)
            value = s_woven.Scale(value);

        s_result = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PlainAddAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
            _ = s_plain.AddAsync(1, 2).Result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWrittenAddAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
            _ = s_handWritten.AddAsync(1, 2).Result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WovenAddAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
            _ = s_woven.AddAsync(1, 2).Result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void InjectedAddAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
            _ = s_injected.AddAsync(1, 2).Result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PlainThrow(int calls) => Catch(calls, s_plain.Throw);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HandWrittenThrow(int calls) => Catch(calls, s_handWritten.Throw);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WovenThrow(int calls) => Catch(calls, s_woven.Throw);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void InjectedThrow(int calls) => Catch(calls, s_injected.Throw);

    private static void Catch(int calls, Func<int, int> method)
    {
        for (var i = 0; i < calls; i++)
        {
            try
            {
                method(i);
            }
            catch (InvalidOperationException)
            {
            }
        }
    }
}
