using System;
using System.Diagnostics;
using AutoSpan.Contract;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>Starts spans, or does not: by the settings <c>parent</c> and <c>recursion</c>, and never on behalf of a listener.</summary>
internal sealed class SpanStarter(ActivitySource? source, ActivityKind kind, ParentMode parent, RecursionPolicy recursion)
{
    public bool HasListeners => source?.HasListeners() == true;

    /// <summary>Whether what is current is not sampled, and a span under it is known not to be sampled either.</summary>
    public bool IsUnsampled => parent != ParentMode.Root && IsUnderUnsampled;

    private static bool IsUnderUnsampled => ParentBasedSampling.IsKnown && Activity.Current is { IsAllDataRequested: false, Recorded: false };

    /// <summary>Starts a span of a method, with or without a parent in another process.</summary>
    /// <returns>The span, which is current now; null when there is to be none: then nothing has changed.</returns>
    public Activity? Start(WovenMethod method, ActivityContext remoteParent) =>
        remoteParent == default ? Start(method.Name, method.Tags) : Start(method.Name, method.Tags, remoteParent);

    /// <summary>Starts a span whose parent is not what is current, since that has ended and is not exported.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parent">The parent; null for a new trace.</param>
    /// <param name="enclosing">What is current.</param>
    /// <returns>The span, which is current now; null when there is to be none: then nothing has changed.</returns>
    public Activity? StartApart(WovenMethod method, Activity? parent, Activity enclosing)
    {
        if (ReentrancyGuard.Inside)
            return null;

        Activity.Current = null;
        var span = Start(method.Name, method.Tags, parent?.Context ?? default, links: null, enclosing);
        if (span is null)
            CurrentActivity.Restore(enclosing);

        return span;
    }

    /// <returns>The span, which is current now; null when there is to be none: then nothing has changed.</returns>
    public Activity? Start(string name, ConstantTags? tags)
    {
        if (recursion == RecursionPolicy.Suppress && IsOfSameMethod(Activity.Current, name))
            return null;

        return parent == ParentMode.Any ? StartUnderCurrent(name, tags) : StartByParent(name, tags);
    }

    /// <summary>
    /// Starts a span whose parent is in another process. That says whose trace it belongs to: it satisfies <c>required</c> and overrides <c>root</c>.
    /// </summary>
    /// <returns>The span, which is current now; null when there is to be none: then nothing has changed.</returns>
    public Activity? Start(string name, ConstantTags? tags, ActivityContext remoteParent)
    {
        var enclosing = Activity.Current;
        if (!IsValid(remoteParent) || (enclosing is not null && IsSame(remoteParent, enclosing.Context)))
            return Start(name, tags);

        if (recursion == RecursionPolicy.Suppress && IsOfSameMethod(enclosing, name))
            return null;

        if (enclosing is null)
            return Start(name, tags, remoteParent, links: null);

        return Start(name, tags, remoteParent, [new ActivityLink(enclosing.Context)], enclosing);
    }

    private static bool IsValid(ActivityContext context) => context.TraceId != default && context.SpanId != default;

    private static bool IsSame(ActivityContext one, ActivityContext other) => one.TraceId == other.TraceId && one.SpanId == other.SpanId;

    // Overloads that share a name are told apart as little as their spans are.
    private bool IsOfSameMethod(Activity? current, string name) =>
        current is not null && ReferenceEquals(current.Source, source) && current.OperationName == name;

    private Activity? StartByParent(string name, ConstantTags? tags)
    {
        var enclosing = Activity.Current;
        if (enclosing is null)
            return parent == ParentMode.Required ? null : StartUnderCurrent(name, tags);

        return parent == ParentMode.Required ? StartUnderCurrent(name, tags) : StartRoot(name, tags, enclosing);
    }

    private Activity? StartRoot(string name, ConstantTags? tags, Activity enclosing)
    {
        if (ReentrancyGuard.Inside)
            return null;

        Activity.Current = null;
        var span = Start(name, tags, default, [new ActivityLink(enclosing.Context)], enclosing);
        if (span is null)
            CurrentActivity.Restore(enclosing);

        return span;
    }

    // What most calls need, apart from the rest: this is the path that each span of a program takes.
    private Activity? StartUnderCurrent(string name, ConstantTags? tags)
    {
        if (IsUnderUnsampled)
            return null;

        ref var inside = ref ReentrancyGuard.Inside;
        if (inside || source is null)
            return null;

        Activity? span = null;
        var ambient = AmbientSpan.Capture();
        inside = true;
        try
        {
            span = source.CreateActivity(name, kind, default(ActivityContext), tags);
            // A sampler may have left something else current: the span's parent is what the program had.
            ambient.Restore();
            return span?.Start();
        }
        catch (Exception fault)
        {
            return AfterFault(span, ambient, fault);
        }
        finally
        {
            inside = false;
        }
    }

    // Created and started in two steps: a listener that throws in ActivityStarted must not cost us the span that it has made current.
    private Activity? Start(string name, ConstantTags? tags, ActivityContext remoteParent, ActivityLink[]? links, Activity? enclosing = null)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        if (inside || source is null)
            return null;

        Activity? span = null;
        var ambient = AmbientSpan.Capture();
        inside = true;
        try
        {
            span = source.CreateActivity(name, kind, remoteParent, tags, links);
            ambient.Restore();
            if (span is not null && enclosing is not null)
            {
                EnclosingSpan.Set(span, enclosing);
                // An Activity refers for ever to what was current when it started.
                if (Activity.Current is not null)
                    Activity.Current = null;
            }

            return span?.Start();
        }
        catch (Exception fault)
        {
            return AfterFault(span, ambient, fault);
        }
        finally
        {
            inside = false;
        }
    }

    // A listener that throws in ActivityStarted does not cost the span.
    private Activity? AfterFault(Activity? span, AmbientSpan ambient, Exception fault)
    {
        var callback = span is null ? nameof(ActivityListener.Sample) : nameof(ActivityListener.ActivityStarted);
        AutoSpanEventSource.Log?.ListenerFailed(source!.Name, callback, fault);
        if (span is null)
            ambient.Restore();

        return span;
    }
}
