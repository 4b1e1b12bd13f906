using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>The text of an exception, with files and lines, is letter for letter that of the unwoven method.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "12")]
[Trait("Case", "15")]
public sealed class StackTraceTests
{
    public static MatrixTheoryData<Build, string, bool> Throwing { get; } = new(
        [Build.Debug, Build.Release],
        [
            "Exceptions.Throw", "Exceptions.CrossesTwice", "Exceptions.Rethrows", "Exceptions.RethrowsAnew", "Exceptions.Wraps", "Exceptions.Replaces",
            "Regions.ThrowsInFinally", "Regions.EndsInHandler", "AsyncMethods.CrossesTwice", "AsyncMethods.Wraps", "AsyncMethods.RethrowsAnew",
            "Tasks.FaultedLater", "Tasks.ThrowsBefore", "Enumerations.ThrowsInBody", "Enumerations.ThrowsInFinallyOfBreak", "AsyncEnumerations.Cancelled",
            "AsyncEnumerations.ThrowsAtOnce", "AsyncEnumerations.ThrowsAfterAwait", "AsyncEnumerations.ThrowsInCleanUp",
            "AsyncEnumerations.ThrowsInCleanUpThatAwaits",
            "Builders.PooledThrows"
        ],
        [false, true]);

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task IsTheSame(Build build, string member, bool observed)
    {
        var expected = await Text(Cases.Unwoven(build), member);
        using var recorder = observed ? new Recorder() : null;

        Assert.Equal(expected, await Text(Cases.Woven(build), member));
        Assert.Equal(expected, await Text(Cases.Woven(build, Woven.Everything), member));
        Assert.Equal(expected, await Text(Cases.Woven(build, Woven.EverythingSaid), member));
        Assert.Equal(expected, await Text(Cases.Woven(build, Woven.Events("exception")), member));
        Assert.Contains(".cs:line ", expected);
    }

    static async Task<string> Text(LoadedCopy copy, string member)
    {
        // One call site for all, and a delegate: reflection's own frames differ from call to call.
        var exception = await Record.ExceptionAsync(async () =>
        {
            var method = copy.Method(member);
            var instance = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
            if (typeof(Task).IsAssignableFrom(method.ReturnType))
                await method.CreateDelegate<Func<Task>>(instance)();
            else if (method.ReturnType == typeof(ValueTask))
                await method.CreateDelegate<Func<ValueTask>>(instance)();
            else
                method.CreateDelegate<Action>(instance)();
        });
        return exception!.ToString();
    }
}
