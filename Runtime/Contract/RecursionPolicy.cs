namespace AutoSpan.Contract;

/// <summary>What becomes of a woven method that is called directly inside itself: the setting <c>recursion</c>.</summary>
internal enum RecursionPolicy
{
    /// <summary>A span for each call.</summary>
    Include = 0,

    /// <summary>No span while the current one is of the same method, told by source and span name.</summary>
    Suppress = 1,
}
