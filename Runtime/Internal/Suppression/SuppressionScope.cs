namespace AutoSpan.Internal;

/// <summary>
/// A time in which this thread runs the program's own code on behalf of a span: getters, texts, dictionaries. It leaves no traces: woven methods that run
/// meanwhile start no spans, and what was current before is current again afterwards.
/// </summary>
internal readonly struct SuppressionScope
{
    private readonly bool _wasInside;
    private readonly AmbientSpan _ambient;

    private SuppressionScope(bool wasInside, AmbientSpan ambient)
    {
        _wasInside = wasInside;
        _ambient = ambient;
    }

    public static SuppressionScope Begin()
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var scope = new SuppressionScope(inside, AmbientSpan.Capture());
        inside = true;
        return scope;
    }

    public void End()
    {
        _ambient.Restore();
        ReentrancyGuard.Inside = _wasInside;
    }
}
