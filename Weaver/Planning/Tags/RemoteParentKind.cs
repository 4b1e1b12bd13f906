namespace AutoSpan.Fody.Planning.Tags;

/// <summary>In which form a parent comes from elsewhere.</summary>
internal enum RemoteParentKind
{
    /// <summary>A W3C <c>traceparent</c>.</summary>
    Text,

    /// <summary>An <c>ActivityContext</c>.</summary>
    Context,

    /// <summary>An <c>Activity</c>.</summary>
    Activity,

    /// <summary>Pairs of a name and a value, in which the program's propagator finds the context.</summary>
    Headers
}
