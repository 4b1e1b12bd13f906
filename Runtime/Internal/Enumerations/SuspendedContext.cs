using System.Diagnostics;
#if !NETSTANDARD
using System.Threading;
#endif
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// What is current inside an iterator and outside of it. Between two elements the iterator is left with the consumer's, and entered again with its own.
/// </summary>
/// <remarks>
/// To set <see cref="Activity.Current"/> makes a new execution context. Where neither the consumer nor the iterator has changed its own since the last element,
/// as in most loops, the two contexts of then are the right ones again, and nothing is allocated.
/// </remarks>
internal struct SuspendedContext
{
    private Activity? _inside;
    private Activity? _outside;
#if !NETSTANDARD
    private ExecutionContext? _insideContext;
    private ExecutionContext? _outsideContext;
    private bool _isKnown;
#endif

    /// <summary>The iterator is entered for the first time, before its span starts.</summary>
    public void Begin() => _outside = CurrentActivity.Capture();

    /// <summary>The iterator is entered again.</summary>
    public void Resume(Activity span)
    {
#if !NETSTANDARD
        _isKnown = _outsideContext is not null && ReferenceEquals(ExecutionContext.Capture(), _outsideContext) && _inside is not { IsStopped: true };
        if (_isKnown)
        {
            ExecutionContext.Restore(_insideContext!);
            return;
        }
#endif
        _outside = CurrentActivity.Resume(span, _inside);
    }

    /// <summary>The iterator is left with an element.</summary>
    /// <param name="span">Its span.</param>
    public void Suspend(Activity span)
    {
#if !NETSTANDARD
        var inside = ExecutionContext.Capture();
        if (_isKnown && ReferenceEquals(inside, _insideContext) && _outside is not { IsStopped: true })
        {
            ExecutionContext.Restore(_outsideContext!);
            return;
        }
#endif
        _inside = Activity.Current;
        CurrentActivity.Restore(_outside);
#if !NETSTANDARD
        // While the flow is suppressed, there is no context to return to. A span that begins a trace does not keep what enclosed it alive.
        _outsideContext = inside is null || (_outside is not null && span.Parent is null) ? null : ExecutionContext.Capture();
        _insideContext = _outsideContext is null ? null : inside;
        if (_outsideContext is not null)
            return;
#endif
        _outside = null;
    }

    /// <summary>The iterator is left for good, after its span has ended.</summary>
    public void End()
    {
        var outside = _outside;
        Release();
        CurrentActivity.Restore(outside);
    }

    /// <summary>Refers to nothing any more: an enumerator may be kept long after its enumeration.</summary>
    public void Release() => this = default;
}
