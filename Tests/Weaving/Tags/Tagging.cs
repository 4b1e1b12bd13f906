using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Runs one of the tagged methods to its end, whatever its shape.</summary>
internal static class Tagging
{
    /// <summary>The methods that use their parameters, one for each shape.</summary>
    public static string[] Shapes { get; } =
        ["Sync", "Returning", "Complete", "ReturningValue", "Async", "AsyncAtOnce", "Iterator", "AsyncIterator"];

    /// <summary>Those of them that return something.</summary>
    public static string[] Returning { get; } = ["Sync", "Returning", "Complete", "ReturningValue", "Async", "AsyncAtOnce"];

    /// <summary>The methods that do not use their parameters.</summary>
    public static string[] Unused { get; } = ["SyncUnused", "AsyncUnused", "IteratorUnused", "EnumeratorUnused", "AsyncIteratorUnused"];

    public static MatrixTheoryData<Build, string> In(string[] methods) => new([Build.Debug, Build.Release], methods);

    /// <summary>A configuration with one rule for everything in one type.</summary>
    public static string Rule(string type, string settings, string tags = "", string element = "Include") =>
        $"""<AutoSpan trivial="include"><Include namespace="-" /><{element} type="{type}" {settings}>{tags}</{element}></AutoSpan>""";

    /// <summary>A configuration with one rule for one method.</summary>
    public static string Method(string type, string method, string tags, string settings = "") => Rule(type, $"method=\"{method}\" {settings}", tags);

    /// <summary>The woven cases; no method was put back.</summary>
    public static LoadedCopy Copy(Build build, string configuration)
    {
        var warnings = Woven.File(Repository.Cases(build), configuration).Warnings;
        Assert.False(warnings.Any(warning => warning.StartsWith("AS9001", StringComparison.Ordinal)), string.Join(Environment.NewLine, warnings));
        return Cases.Woven(build, configuration);
    }

    /// <summary>Calls the method and waits for all it gives. The purchase is one of the woven assembly's own.</summary>
    public static async Task Run(Build build, string configuration, string member, Func<LoadedCopy, object?[]> arguments)
    {
        var copy = Copy(build, configuration);
        await Finish(copy.Call(member, arguments(copy)));
    }

    /// <summary>As <see cref="Run"/>, while somebody listens.</summary>
    public static Task<RecordedSpan> Record(Build build, string configuration, string member, Func<LoadedCopy, object?[]> arguments) =>
        Record(build, configuration, copy => copy.Call(member, arguments(copy)));

    /// <summary>The span of one call, which may throw what the tagged methods throw when the count is negative.</summary>
    public static async Task<RecordedSpan> Record(Build build, string configuration, Func<LoadedCopy, object?> call)
    {
        var copy = Copy(build, configuration);
        using var recorder = new Recorder();
        try
        {
            await Finish(call(copy));
        }
        catch (ArgumentOutOfRangeException)
        {
            // See above.
        }

        recorder.AssertBalanced();
        return recorder.Single();
    }

    /// <summary>Traces one method and calls another, which calls it.</summary>
    /// <returns>The span, and what the caller returned.</returns>
    public static async Task<(RecordedSpan Span, object? Result)> RecordCalled(Build build, string type, string method, string caller, string tags)
    {
        var copy = Cases.Woven(build, Method(type, method, tags));
        using var recorder = new Recorder();
        var result = copy.Call(caller);
        await Finish(result);
        recorder.AssertBalanced();
        return (recorder.Single(), result is Task<int> task ? await task : result);
    }

    public static object Purchase(LoadedCopy copy, int id = 17) => Activator.CreateInstance(copy.Type("Purchase"), id)!;

    /// <summary>Waits for all that a call gives.</summary>
    public static async Task Finish(object? result)
    {
        switch (result)
        {
            case Task task:
                await task;
                break;
            case ValueTask task:
                await task;
                break;
            case IEnumerable<int> sequence:
                foreach (var _ in sequence)
                {
                }

                break;
            case IEnumerator enumerator:
                while (enumerator.MoveNext())
                {
                }

                break;
            case IAsyncEnumerable<int> sequence:
                await foreach (var _ in sequence)
                {
                }

                break;
            case ValueType when result.GetType() is { Name: "ValueTask`1" } type:
                await (Task)type.GetMethod("AsTask")!.Invoke(result, null)!;
                break;
        }
    }
}
