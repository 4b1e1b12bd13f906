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

    public static AmbientSpan Capture() => new(CurrentActivity.Capture());

    public void Restore() => CurrentActivity.Restore(_current);
#else
    private static readonly object s_none = new();

    private readonly object _before;

    private AmbientSpan(object before) => _before = before;

    // While the flow is suppressed, there is no context to compare.
    public static AmbientSpan Capture() => new((object?)ExecutionContext.Capture() ?? CurrentActivity.Capture() ?? s_none);

    public void Restore()
    {
        if (!ReferenceEquals(ExecutionContext.Capture(), _before))
            RestoreChanged();
    }

    private void RestoreChanged()
    {
        var current = _before as Activity;
        if (_before is ExecutionContext context)
            ExecutionContext.Run(context, _ => current = Activity.Current, null);

        CurrentActivity.Restore(current);
    }
#endif
}
