namespace AutoSpan.Contract;

/// <summary>What a woven method's span may have as parent: the setting <c>parent</c>.</summary>
internal enum ParentMode
{
    /// <summary>The current span; without one the span begins a new trace.</summary>
    Any = 0,

    /// <summary>The current span; without one no span is started.</summary>
    Required = 1,

    /// <summary>Always a new trace, with a link to the span that was current.</summary>
    Root = 2,
}
