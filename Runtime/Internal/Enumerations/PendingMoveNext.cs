using System;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace AutoSpan.Internal;

/// <summary>A call of <c>MoveNextAsync</c> that is not complete when it returns. It is used again for later elements.</summary>
/// <param name="enumeration">The span of the enumeration.</param>
#if !NETSTANDARD
[StackTraceHidden]
#endif
[DebuggerNonUserCode]
internal sealed class PendingMoveNext(AsyncEnumerationSpan enumeration) : PendingCall(enumeration), IValueTaskSource<bool>
{
    private ValueTask<bool> _next;

    protected override bool IsCompleted => _next.IsCompleted;

    protected override bool IsCanceled => _next.IsCanceled;

    /// <summary>Waits for the iterator.</summary>
    /// <param name="span">The span, which is no longer current.</param>
    /// <param name="next">What the iterator has returned.</param>
    /// <returns>What the consumer is given.</returns>
    public ValueTask<bool> Begin(Activity span, ValueTask<bool> next)
    {
        var version = Version;
        _next = next;
        Wait(span);
        return new ValueTask<bool>(this, version);
    }

    public bool GetResult(short token) => TakeResult(token);

    protected override void Await(Action complete) => _next.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(complete);

    protected override bool TryTakeResult(out bool hasElement) => ValueTasks.TryTakeResult(ref _next, out hasElement);

    protected override bool TakeResult() => _next.GetAwaiter().GetResult();

    protected override void Replace(Exception exception) => _next = new ValueTask<bool>(Task.FromException<bool>(exception));
}
