using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>The event of a method that has returned a task which is not complete yet.</summary>
internal abstract class PendingEvent(EventBuilder builder) : PendingWork
{
    private static readonly PendingWorks s_works = new();

    protected EventBuilder Builder { get; } = builder;

    protected sealed override PendingWorks Works => s_works;

    protected sealed override bool IsOfSameMethod(PendingWork other) => other is PendingEvent pending && Builder.Name == pending.Builder.Name;

    // Each call is a step of its own.
    protected sealed override bool Repeats(PendingWork other) => false;
}
