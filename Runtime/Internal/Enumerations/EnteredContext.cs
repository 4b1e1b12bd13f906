using System.Diagnostics;
#if !NETSTANDARD
using System.Threading;
#endif
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// The context of the consumer of an async iterator, and that in which the iterator is called: the consumer's, with the span as what is current. What the
/// iterator changes in it is undone by its builder.
/// </summary>
/// <remarks>
/// To set <see cref="Activity.Current"/> makes a new execution context. While the consumer does not change its own, the one that was made before is the right
/// one again, and nothing is allocated.
/// </remarks>
internal struct EnteredContext
{
    private Activity? _consumer;
#if !NETSTANDARD
    private ExecutionContext? _outside;
    private ExecutionContext? _inside;
    private bool _isKept;
#endif

    /// <summary>The iterator is about to be entered for the first time: its span starts next.</summary>
    public void Begin()
    {
        _consumer = CurrentActivity.Capture();
#if !NETSTANDARD
        _outside = ExecutionContext.Capture();
#endif
    }

    /// <summary>The span has started, and is current.</summary>
    public void Begun(Activity span)
    {
#if !NETSTANDARD
        // A span that begins a trace does not keep what enclosed it alive. While the flow is suppressed, there is no context to return to.
        _isKept = _outside is not null && (_consumer is null || span.Parent is not null);
        _inside = _isKept ? ExecutionContext.Capture() : null;
#endif
    }

    /// <summary>The iterator is entered again.</summary>
    public void Enter(Activity span)
    {
#if !NETSTANDARD
        var outside = ExecutionContext.Capture();
        if (_inside is not null && ReferenceEquals(outside, _outside) && !span.IsStopped)
        {
            ExecutionContext.Restore(_inside);
            return;
        }

        _outside = outside;
#endif
        _consumer = CurrentActivity.Resume(span, span);
        Begun(span);
    }

    /// <summary>The iterator is left: what was current in the consumer, and all else of its context, is so again.</summary>
    public void Leave()
    {
#if !NETSTANDARD
        if (_outside is not null)
            ExecutionContext.Restore(_outside);
        else
            CurrentActivity.Restore(_consumer);

        _consumer = null;
        if (!_isKept)
            Release();
#else
        CurrentActivity.Restore(_consumer);
        Release();
#endif
    }

    /// <summary>Refers to nothing any more: an enumerator may be kept long after its enumeration.</summary>
    public void Release() => this = default;
}
