using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What an async iterator waits for, as often as it likes, until a test lets it go on, on the thread of the test.</summary>
internal sealed class Gate : IValueTaskSource
{
    ManualResetValueTaskSourceCore<bool> core;
    bool isWaitedFor;

    public ValueTask Wait()
    {
        core.Reset();
        isWaitedFor = true;
        return new ValueTask(this, core.Version);
    }

    /// <summary>Lets what waits go on. Nothing may wait.</summary>
    public void Open()
    {
        if (isWaitedFor)
        {
            isWaitedFor = false;
            core.SetResult(true);
        }
    }

    /// <summary>Lets what waits fail.</summary>
    public void Fail(Exception exception)
    {
        isWaitedFor = false;
        core.SetException(exception);
    }

    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(continuation, state, token, flags);

    public void GetResult(short token) => core.GetResult(token);
}
