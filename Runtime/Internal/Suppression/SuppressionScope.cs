using System.Diagnostics;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// A time in which this thread runs the program's own code on behalf of a span: getters, texts, dictionaries. It leaves no traces: woven methods that run
/// meanwhile start no spans, and what was current before is current again afterwards.
/// </summary>
internal readonly struct SuppressionScope
{
    private readonly bool _wasInside;
    private readonly Activity? _current;

    private SuppressionScope(bool wasInside, Activity? current)
    {
        _wasInside = wasInside;
        _current = current;
    }

    public static SuppressionScope Begin()
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var scope = new SuppressionScope(inside, CurrentActivity.Capture());
        inside = true;
        return scope;
    }

    public void End()
    {
        CurrentActivity.Restore(_current);
        ReentrancyGuard.Inside = _wasInside;
    }
}
