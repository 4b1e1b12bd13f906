using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>What a caller sees of one call: the result, or the exception with its stack trace. Two outcomes are compared as text.</summary>
internal sealed record Outcome(string Text)
{
    static readonly string[] Cancellations = ["threw System.OperationCanceledException:", "threw System.Threading.Tasks.TaskCanceledException:"];

    /// <summary>How the call ended: <c>return</c>, <c>exception</c> or <c>cancellation</c>.</summary>
    public string End => !Text.StartsWith("threw ", StringComparison.Ordinal) ? "return"
        : Cancellations.Any(one => Text.StartsWith(one, StringComparison.Ordinal)) ? "cancellation"
        : "exception";

    /// <summary>Calls, awaits what is awaitable, and checks that the call left <see cref="Activity.Current"/> as it was.</summary>
    public static async Task<Outcome> Of(LoadedCopy copy, string member, object?[] arguments)
    {
        var before = Activity.Current;
        try
        {
            object? returned;
            try
            {
                returned = copy.Call(member, arguments);
            }
            finally
            {
                Assert.Same(before, Activity.Current);
            }

            var value = await Awaited(returned);
            Assert.Same(before, Activity.Current);
            var changed = copy.Method(member).GetParameters().Where(p => p.ParameterType.IsByRef).Select(p => Shown.Value(arguments[p.Position]));
            return new Outcome(string.Join(", ", changed.Prepend("returned " + Shown.Value(value))));
        }
        catch (Exception exception)
        {
            // Not in a filter: that would keep the last exception that it was asked about, and it need not be the one that arrives.
            if (exception is Xunit.Sdk.IAssertionException)
                throw;

            Assert.Same(before, Activity.Current);
            return new Outcome("threw " + Shown.Exception(exception));
        }
    }

    static async Task<object?> Awaited(object? returned)
    {
        switch (returned)
        {
            case null:
                return null;
            case Task task:
                await task;
                return Result(task);
            case ValueTask task:
                await task;
                return null;
        }

        var type = returned.GetType();
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ValueTask<>))
            return returned;
        var converted = (Task)type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null)!;
        await converted;
        return Result(converted);
    }

    static object? Result(Task task)
    {
        var result = task.GetType().GetProperty(nameof(Task<int>.Result));
        return result is null || result.PropertyType.Name == "VoidTaskResult" ? null : result.GetValue(task);
    }
}
