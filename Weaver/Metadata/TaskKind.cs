namespace AutoSpan.Fody.Metadata;

/// <summary>The task types whose completion ends a span.</summary>
internal enum TaskKind
{
    /// <summary><c>Task</c> and <c>Task&lt;T&gt;</c></summary>
    Task,

    ValueTask,

    /// <summary><c>ValueTask&lt;T&gt;</c></summary>
    ValueTaskOfResult
}
