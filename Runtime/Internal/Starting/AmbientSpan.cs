using System.Diagnostics;
#if !NETSTANDARD
using System.Threading;
#endif
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// What was current before listeners ran, to make it current again if they changed it. On .NET the execution context tells that nothing has changed, which
/// costs less than to look up the current Activity in it twice.
/// </summary>
internal readonly struct AmbientSpan
{
#if NETSTANDARD
    private readonly Activity? _current;

    private AmbientSpan(Activity? current) => _current = current;

    public static AmbientSpan Capture() => new(Activity.Current);

    public void Restore()
    {
        if (!ReferenceEquals(Activity.Current, _current))
            CurrentActivity.Restore(_current);
    }
#else
    private readonly ExecutionContext? _context;
    private readonly Activity? _current;

    private AmbientSpan(ExecutionContext? context, Activity? current)
    {
        _context = context;
        _current = current;
    }

    // While the flow is suppressed, there is no context to compare.
    public static AmbientSpan Capture() => ExecutionContext.Capture() is { } context ? new(context, null) : new(null, Activity.Current);

    public void Restore()
    {
        if (_context is not null && ReferenceEquals(ExecutionContext.Capture(), _context))
            return;

        var current = _current;
        if (_context is not null)
        {
            Activity? found = null;
            ExecutionContext.Run(_context, _ => found = Activity.Current, null);
            current = found;
        }

        CurrentActivity.Restore(current);
    }
#endif
}
