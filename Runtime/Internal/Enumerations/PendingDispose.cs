using System;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace AutoSpan.Internal;

/// <summary>A call of <c>DisposeAsync</c> that is not complete when it returns.</summary>
/// <param name="enumeration">The span of the enumeration.</param>
#if !NETSTANDARD
[StackTraceHidden]
#endif
[DebuggerNonUserCode]
internal sealed class PendingDispose(AsyncEnumerationSpan enumeration) : PendingCall(enumeration), IValueTaskSource
{
    private ValueTask _disposal;

    protected override bool IsCompleted => _disposal.IsCompleted;

    protected override bool IsCanceled => _disposal.IsCanceled;

    /// <summary>Waits for the iterator.</summary>
    /// <param name="span">The span, which is no longer current.</param>
    /// <param name="disposal">What the iterator has returned.</param>
    /// <returns>What the consumer is given.</returns>
    public ValueTask Begin(Activity span, ValueTask disposal)
    {
        var version = Version;
        _disposal = disposal;
        Wait(span);
        return new ValueTask(this, version);
    }

    public void GetResult(short token) => TakeResult(token);

    protected override void Await(Action complete) => _disposal.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(complete);

    protected override bool TryTakeResult(out bool hasElement)
    {
        hasElement = false;
        if (!ValueTasks.HasSucceeded(ref _disposal))
            return false;

        _disposal.GetAwaiter().GetResult();
        return true;
    }

    protected override bool TakeResult()
    {
        _disposal.GetAwaiter().GetResult();
        return false;
    }

    protected override void Replace(Exception exception) => _disposal = new ValueTask(Task.FromException(exception));
}
