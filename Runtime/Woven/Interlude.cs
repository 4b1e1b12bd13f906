using System.Diagnostics;

namespace AutoSpan.Runtime;

/// <summary>
/// A time in which this thread runs the program's own code on behalf of a span: getters, texts, dictionaries. It leaves no traces: woven methods that run
/// meanwhile start no spans, and what was current before is current again afterwards.
/// </summary>
internal readonly struct Interlude
{
    private readonly bool _wasInside;
    private readonly Activity? _current;

    private Interlude(bool wasInside, Activity? current)
    {
        _wasInside = wasInside;
        _current = current;
    }

    public static Interlude Begin()
    {
        ref var inside = ref ListenerCalls.Inside;
        var interlude = new Interlude(inside, Activity.Current);
        inside = true;
        return interlude;
    }

    public void End()
    {
        Activation.Restore(_current);
        ListenerCalls.Inside = _wasInside;
    }
}
