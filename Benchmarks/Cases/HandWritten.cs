using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

/// <summary>The measured methods, traced by hand as OpenTelemetry's documentation shows it: each makes the span that AutoSpan makes.</summary>
public sealed class HandWritten
{
    private static readonly ActivitySource s_source = new("Benchmarks.HandWritten");

    private static readonly KeyValuePair<string, object?>[] s_add = [new("code.function.name", "Benchmarks.Cases.HandWritten.Add")];
    private static readonly KeyValuePair<string, object?>[] s_scale = [new("code.function.name", "Benchmarks.Cases.HandWritten.Scale")];
    private static readonly KeyValuePair<string, object?>[] s_addAsync = [new("code.function.name", "Benchmarks.Cases.HandWritten.AddAsync")];
    private static readonly KeyValuePair<string, object?>[] s_throw = [new("code.function.name", "Benchmarks.Cases.HandWritten.Throw")];

    private readonly int _offset = 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.Add", ActivityKind.Internal, default(ActivityContext), s_add);
        try
        {
            return checked(first + second);
        }
        catch (Exception exception)
        {
            Record(activity, exception);
            throw;
        }
    }

    public int Scale(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Scale", ActivityKind.Internal, default(ActivityContext), s_scale);
        return (value * 3) + _offset;
    }

    public async Task<int> AddAsync(int first, int second)
    {
        using var activity = s_source.StartActivity("HandWritten.AddAsync", ActivityKind.Internal, default(ActivityContext), s_addAsync);
        try
        {
            await Task.CompletedTask;
            return first + second;
        }
        catch (Exception exception)
        {
            Record(activity, exception);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Throw(int value)
    {
        using var activity = s_source.StartActivity("HandWritten.Throw", ActivityKind.Internal, default(ActivityContext), s_throw);
        try
        {
            throw new InvalidOperationException("benchmark");
        }
        catch (Exception exception)
        {
            Record(activity, exception);
            throw;
        }
    }

    private static void Record(Activity? activity, Exception exception)
    {
        if (activity is null)
            return;

        activity.AddException(exception);
        activity.SetTag("error.type", exception.GetType().FullName);
        activity.SetStatus(ActivityStatusCode.Error, exception.Message);
    }
}
