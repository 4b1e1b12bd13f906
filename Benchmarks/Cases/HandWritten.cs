using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

/// <summary>The measured methods, traced by hand as OpenTelemetry's documentation shows it: each makes the span that AutoSpan makes.</summary>
public struct HandWritten : IMethods
{
    private static readonly ActivitySource s_source = new("Benchmarks.HandWritten");

    private static readonly KeyValuePair<string, object?>[] s_add = Spans.Tags("HandWritten", "Add");
    private static readonly KeyValuePair<string, object?>[] s_addTagged = Spans.Tags("HandWritten", "AddTagged");
    private static readonly KeyValuePair<string, object?>[] s_scale = Spans.Tags("HandWritten", "Scale");
    private static readonly KeyValuePair<string, object?>[] s_forwardAsync = Spans.Tags("HandWritten", "ForwardAsync");
    private static readonly KeyValuePair<string, object?>[] s_addAsync = Spans.Tags("HandWritten", "AddAsync");
    private static readonly KeyValuePair<string, object?>[] s_addTaggedAsync = Spans.Tags("HandWritten", "AddTaggedAsync");
    private static readonly KeyValuePair<string, object?>[] s_yieldAsync = Spans.Tags("HandWritten", "YieldAsync");
    private static readonly KeyValuePair<string, object?>[] s_count = Spans.Tags("HandWritten", "Count");
    private static readonly KeyValuePair<string, object?>[] s_countAsync = Spans.Tags("HandWritten", "CountAsync");
    private static readonly KeyValuePair<string, object?>[] s_throw = Spans.Tags("HandWritten", "Throw");
    private static readonly KeyValuePair<string, object?>[] s_throwDeep = Spans.Tags("HandWritten", "ThrowDeep");
    private static readonly KeyValuePair<string, object?>[] s_throw2 = Spans.Tags("HandWritten", "Throw2");
    private static readonly KeyValuePair<string, object?>[] s_throw3 = Spans.Tags("HandWritten", "Throw3");
    private static readonly KeyValuePair<string, object?>[] s_throw4 = Spans.Tags("HandWritten", "Throw4");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly int Add(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.Add", ActivityKind.Internal, default(ActivityContext), s_add);
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
    public readonly int AddBare(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.AddBare");
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
    public readonly int AddTagged(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.AddTagged", ActivityKind.Internal, default(ActivityContext), s_addTagged);
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

    public readonly int Scale(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Scale", ActivityKind.Internal, default(ActivityContext), s_scale);
        return (value * 3) + 1;
    }

    // A hand that wants the span to last as long as the task awaits it.
    public readonly async Task<int> ForwardAsync(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.ForwardAsync", ActivityKind.Internal, default(ActivityContext), s_forwardAsync);
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

    public readonly async Task<int> AddAsync(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.AddAsync", ActivityKind.Internal, default(ActivityContext), s_addAsync);
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

    public readonly async Task<int> AddBareAsync(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.AddBareAsync");
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

    public readonly async Task<int> AddTaggedAsync(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.AddTaggedAsync", ActivityKind.Internal, default(ActivityContext), s_addTaggedAsync);
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

    public readonly async Task<int> YieldAsync(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.YieldAsync", ActivityKind.Internal, default(ActivityContext), s_yieldAsync);
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

    public readonly IEnumerable<int> Count(int count)
    {
        using var activity = s_source.StartActivity("HandWritten.Count", ActivityKind.Internal, default(ActivityContext), s_count);
        for (var i = 0; i < count; i++)
            yield return i;
    }

    public readonly async IAsyncEnumerable<int> CountAsync(int count)
    {
        using var activity = s_source.StartActivity("HandWritten.CountAsync", ActivityKind.Internal, default(ActivityContext), s_countAsync);
        for (var i = 0; i < count; i++)
        {
            await Task.CompletedTask;
            yield return i;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly int Throw(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Throw", ActivityKind.Internal, default(ActivityContext), s_throw);
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
    public readonly int ThrowDeep(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.ThrowDeep", ActivityKind.Internal, default(ActivityContext), s_throwDeep);
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
    private readonly int Throw2(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Throw2", ActivityKind.Internal, default(ActivityContext), s_throw2);
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
    private readonly int Throw3(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Throw3", ActivityKind.Internal, default(ActivityContext), s_throw3);
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
    private readonly int Throw4(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Throw4", ActivityKind.Internal, default(ActivityContext), s_throw4);
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
