using System.ComponentModel;

namespace AutoSpan.Runtime;

/// <summary>The woven code that writes what is asked of a task's result to an event.</summary>
/// <param name="draft">The event.</param>
/// <param name="result">What the task holds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void EventResultReader<TResult>(EventDraft draft, TResult result);
