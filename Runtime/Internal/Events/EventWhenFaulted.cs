using System.Threading.Tasks;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>An event that happens when a task fails or is cancelled.</summary>
internal sealed class EventWhenFaulted(Tracer tracer, EventBuilder builder) : PendingEvent(builder)
{
    public void Add(Task completed)
    {
        if (!Builder.IsWanted || completed.Status == TaskStatus.RanToCompletion)
            return;

        var exception = TaskFailure.Of(completed);
        if (tracer.Ignores(exception))
            return;

        SpanEvents.SetType(Builder, exception);
        Builder.HappensNow();
        Builder.Add();
    }

    protected override void Complete(Task completed) => Add(completed);
}
