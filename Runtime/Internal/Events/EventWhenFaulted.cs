using System.Threading.Tasks;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>An event that happens when a task fails or is cancelled.</summary>
internal sealed class EventWhenFaulted(Tracer tracer, EventBuilder builder)
{
    public void Add(Task completed)
    {
        if (!builder.IsWanted || completed.Status == TaskStatus.RanToCompletion)
            return;

        var exception = completed.IsFaulted ? completed.Exception!.InnerException! : new TaskCanceledException(completed);
        if (tracer.Ignores(exception))
            return;

        SpanEvents.SetType(builder, exception);
        builder.HappensNow();
        builder.Add();
    }
}
