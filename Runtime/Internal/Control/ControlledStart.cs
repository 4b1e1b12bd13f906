using System;
using System.Diagnostics;
using AutoSpan.Hosting;

namespace AutoSpan.Internal;

/// <summary>Starts the span of a method that is switched off, or that has a limit or a minimum duration, or whose parent may be dropped.</summary>
internal static class ControlledStart
{
    /// <returns>The span, which is current now; null when there is to be none: then nothing has changed.</returns>
    public static Activity? Start(SpanStarter starter, WovenMethod method, ActivityContext remoteParent)
    {
        var control = method.Control;
        if (!control.IsOn || ReentrancyGuard.Inside)
            return null;

        var parent = Activity.Current;
        var notes = NotesFor(parent, control);
        if (notes is not null && control.Limit > 0 && !notes.TryAddCall(method, control.Limit))
            return null;

        var span = StartUnder(starter, method, remoteParent, parent, notes, out var outside);
        if (span is null)
        {
            if (notes is not null && control.Limit > 0)
                notes.RemoveCall(method);
        }
        else if (control.MinDuration > TimeSpan.Zero && SpanProcessing.IsEnabled)
        {
            SpanNotes.Watch(span, control.MinDuration, outside);
        }

        return span;
    }

    // Where nothing records, nothing is counted.
    private static SpanNotes? NotesFor(Activity? parent, MethodControl control) =>
        parent is { IsAllDataRequested: true } && control.Limit > 0 ? SpanNotes.For(parent) : SpanNotes.Of(parent);

    private static Activity? StartUnder(
        SpanStarter starter, WovenMethod method, ActivityContext remoteParent, Activity? parent, SpanNotes? notes, out Activity? outside)
    {
        outside = parent;
        if (notes is null || notes.MinDuration == TimeSpan.Zero)
            return starter.Start(method, remoteParent);

        if (!notes.TryAddChild())
        {
            outside = Kept(parent!, out notes);
            return Counted(starter.StartApart(method, outside, parent!), notes);
        }

        return Counted(starter.Start(method, remoteParent), notes);
    }

    // What is not exported keeps no parent.
    private static Activity? Counted(Activity? span, SpanNotes? parent)
    {
        if (span is not { Recorded: true })
            parent?.RemoveChild();

        return span;
    }

    // The nearest span around a dropped one that is exported, or is kept from now on; null for none.
    private static Activity? Kept(Activity dropped, out SpanNotes? watched)
    {
        for (var outside = EnclosingSpan.Of(dropped); ; outside = EnclosingSpan.Of(outside!))
        {
            watched = SpanNotes.Of(outside) is { } notes && notes.MinDuration > TimeSpan.Zero ? notes : null;
            if (watched is null || watched.TryAddChild())
                return outside;
        }
    }
}
