using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>The span of a method that has returned a task which is not complete yet.</summary>
internal class PendingSpan(Tracer tracer, Activity span) : PendingWork
{
    private readonly Tracer _tracer = tracer;
    private readonly Activity _span = span;

    protected sealed override PendingWorks Works => _tracer.Pending;

    protected sealed override bool IsOfSameMethod(PendingWork other) =>
        other is PendingSpan pending && ReferenceEquals(_tracer, pending._tracer) && _span.OperationName == pending._span.OperationName;

    protected sealed override bool Repeats(PendingWork other) => ReferenceEquals(EnclosingSpan.Of(((PendingSpan)other)._span), EnclosingSpan.Of(_span));

    protected sealed override void Complete(Task completed)
    {
        // Where no execution context flows, this runs in that of whoever completes the task.
        var current = Activity.Current;
        End(_tracer, _span, completed);
        if (!ReferenceEquals(current, _span))
            CurrentActivity.Restore(current);
    }

    protected virtual void End(Tracer tracer, Activity span, Task completed) => TaskSpans.End(tracer, span, completed);
}

/// <summary>One that is told the result of a task that succeeds.</summary>
internal sealed class PendingSpan<TResult>(Tracer tracer, Activity span, ResultReader<TResult> reader) : PendingSpan(tracer, span)
{
    protected override void End(Tracer tracer, Activity span, Task completed) => TaskSpans.End(tracer, span, (Task<TResult>)completed, reader);
}
