using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

// One source for both, so that the guard is all that differs; and with it the iterators, whose span is not current between two elements, as in AutoSpan.
#if GUARDED
/// <summary>The measured methods, traced by hand as a careful hand does it.</summary>
public struct Guarded : IMethods
{
    private const string Type = nameof(Guarded);
#else
/// <summary>The measured methods, traced by hand as OpenTelemetry's documentation shows it: each makes the span that AutoSpan makes.</summary>
public struct HandWritten : IMethods
{
    private const string Type = nameof(HandWritten);
#endif

    private static readonly ActivitySource s_source = new($"Benchmarks.{Type}");

    private static readonly KeyValuePair<string, object?>[] s_add = Spans.Tags(Type, nameof(Add));
    private static readonly KeyValuePair<string, object?>[] s_addLines = Spans.Tags(Type, nameof(AddLines));
    private static readonly KeyValuePair<string, object?>[] s_addTagged = Spans.Tags(Type, nameof(AddTagged));
    private static readonly KeyValuePair<string, object?>[] s_scale = Spans.Tags(Type, nameof(Scale));
    private static readonly KeyValuePair<string, object?>[] s_forwardAsync = Spans.Tags(Type, nameof(ForwardAsync));
    private static readonly KeyValuePair<string, object?>[] s_addAsync = Spans.Tags(Type, nameof(AddAsync));
    private static readonly KeyValuePair<string, object?>[] s_addTaggedAsync = Spans.Tags(Type, nameof(AddTaggedAsync));
    private static readonly KeyValuePair<string, object?>[] s_yieldAsync = Spans.Tags(Type, nameof(YieldAsync));
    private static readonly KeyValuePair<string, object?>[] s_count = Spans.Tags(Type, nameof(Count));
    private static readonly KeyValuePair<string, object?>[] s_countAsync = Spans.Tags(Type, nameof(CountAsync));
    private static readonly KeyValuePair<string, object?>[] s_throw = Spans.Tags(Type, nameof(Throw));
    private static readonly KeyValuePair<string, object?>[] s_throwDeep = Spans.Tags(Type, nameof(ThrowDeep));
    private static readonly KeyValuePair<string, object?>[] s_throw2 = Spans.Tags(Type, nameof(Throw2));
    private static readonly KeyValuePair<string, object?>[] s_throw3 = Spans.Tags(Type, nameof(Throw3));
    private static readonly KeyValuePair<string, object?>[] s_throw4 = Spans.Tags(Type, nameof(Throw4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Activity? Start(string method, KeyValuePair<string, object?>[]? tags) =>
#if GUARDED
        !s_source.HasListeners() ? null :
#endif
        s_source.StartActivity(method, ActivityKind.Internal, default(ActivityContext), tags);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int first, int second)
    {
        using var activity = Start(nameof(Add), s_add);
        try
        {
            return checked(first + second);
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddLines(int first, int second)
    {
        using var activity = Start(nameof(AddLines), s_addLines);
        try
        {
            var sum = checked(first + second);
            return checked(sum + second);
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddBare(int first, int second)
    {
        using var activity = Start(nameof(AddBare), null);
        try
        {
            return checked(first + second);
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddTagged(int first, int second)
    {
        using var activity = Start(nameof(AddTagged), s_addTagged);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("autospan.argument.first", first);
            activity.SetTag("autospan.argument.second", second);
        }

        try
        {
            return checked(first + second);
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    public int Scale(int value)
    {
        using var activity = Start(nameof(Scale), s_scale);
        return (value * 3) + 1;
    }

    // A hand that wants the span to last as long as the task awaits it.
    public async Task<int> ForwardAsync(int first, int second)
    {
        using var activity = Start(nameof(ForwardAsync), s_forwardAsync);
        try
        {
            return await Task.FromResult(first + second);
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    public async Task<int> AddAsync(int first, int second)
    {
        using var activity = Start(nameof(AddAsync), s_addAsync);
        try
        {
            await Task.CompletedTask;
            return first + second;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    public async Task<int> AddBareAsync(int first, int second)
    {
        using var activity = Start(nameof(AddBareAsync), null);
        try
        {
            await Task.CompletedTask;
            return first + second;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    public async Task<int> AddTaggedAsync(int first, int second)
    {
        using var activity = Start(nameof(AddTaggedAsync), s_addTaggedAsync);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("autospan.argument.first", first);
            activity.SetTag("autospan.argument.second", second);
        }

        try
        {
            await Task.CompletedTask;
            return first + second;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    public async Task<int> YieldAsync(int first, int second)
    {
        using var activity = Start(nameof(YieldAsync), s_yieldAsync);
        try
        {
            await Task.Yield();
            return first + second;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    public IEnumerable<int> Count(int count)
    {
        using var activity = Start(nameof(Count), s_count);
        for (var i = 0; i < count; i++)
        {
#if GUARDED
            Spans.Leave(activity);
#endif
            yield return i;
#if GUARDED
            Spans.Enter(activity);
#endif
        }
    }

    public async IAsyncEnumerable<int> CountAsync(int count)
    {
        using var activity = Start(nameof(CountAsync), s_countAsync);
        for (var i = 0; i < count; i++)
        {
            await Task.CompletedTask;
#if GUARDED
            Spans.Leave(activity);
#endif
            yield return i;
#if GUARDED
            Spans.Enter(activity);
#endif
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Throw(int value)
    {
        using var activity = Start(nameof(Throw), s_throw);
        try
        {
            throw new InvalidOperationException("benchmark");
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ThrowDeep(int value)
    {
        using var activity = Start(nameof(ThrowDeep), s_throwDeep);
        try
        {
            return Throw2(value) + 1;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Throw2(int value)
    {
        using var activity = Start(nameof(Throw2), s_throw2);
        try
        {
            return Throw3(value) + 1;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Throw3(int value)
    {
        using var activity = Start(nameof(Throw3), s_throw3);
        try
        {
            return Throw4(value) + 1;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Throw4(int value)
    {
        using var activity = Start(nameof(Throw4), s_throw4);
        try
        {
            return Throw(value) + 1;
        }
        catch (Exception exception)
        {
            Spans.Record(activity, exception);
            throw;
        }
    }
}
